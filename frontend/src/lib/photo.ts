const LONGEST_SIDE = 1600
const SMALL_ENOUGH = 400_000
/** What is kept as it comes when it is small; everything else a browser can draw becomes a JPEG. */
const KEPT_AS_IS = new Set(['image/jpeg', 'image/png', 'image/webp'])

/**
 * A photo as it is worth sending from the field: at most 1600 px on its longer side. What the browser cannot draw is
 * sent as it is, and the backend says what it thinks of it.
 */
export async function shrunk(file: File): Promise<Blob> {
  if (!file.type.startsWith('image/')) return file
  const picture = await drawn(file)
  if (picture === null) return file
  const { naturalWidth: width, naturalHeight: height } = picture
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height))
  if (scale === 1 && file.size <= SMALL_ENOUGH && KEPT_AS_IS.has(file.type)) return file
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (context === null) return file
  // A JPEG has no transparency; without this, what is clear in a PNG turns black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const smaller = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.82))
  return smaller !== null && (smaller.size < file.size || !KEPT_AS_IS.has(file.type)) ? smaller : file
}

/** Drawn through an element, which turns it upright as the camera noted. */
function drawn(file: Blob): Promise<HTMLImageElement | null> {
  const address = URL.createObjectURL(file)
  return new Promise((resolve) => {
    const picture = new Image()
    const settle = (outcome: HTMLImageElement | null) => {
      URL.revokeObjectURL(address)
      resolve(outcome)
    }
    picture.onload = () => settle(picture)
    picture.onerror = () => settle(null)
    picture.src = address
  })
}
