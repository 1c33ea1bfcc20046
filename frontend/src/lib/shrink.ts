import { cameraNotes, withCameraNotes } from './exif'
import { sha256 } from './sha256'

/** A file as it is kept and sent: small enough for a weak network, and known by its hash. */
export interface Prepared {
  blob: Blob
  sha256: string
}

const UNDRAWN: Drawn = { blob: null, tooLarge: false }

export const QUALITY = 0.82
const LONGEST_SIDE = 2048
const SMALL_ENOUGH = 400_000
/** What is kept as it comes when it is small; everything else a browser can draw becomes a JPEG. */
const KEPT_AS_IS = new Set(['image/jpeg', 'image/png', 'image/webp'])

interface Size {
  width: number
  height: number
}

/** Drawn anew because it was too large, or only to see whether that makes it lighter. */
export interface Drawn {
  blob: Blob | null
  tooLarge: boolean
}

/** The size to draw a picture at, or null if it is best sent as it is. */
export function targetSize(file: Blob, { width, height }: Size): (Size & { tooLarge: boolean }) | null {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height))
  if (scale === 1 && file.size <= SMALL_ENOUGH && KEPT_AS_IS.has(file.type)) return null
  return { width: Math.round(width * scale), height: Math.round(height * scale), tooLarge: scale < 1 }
}

type Canvas2d = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

export function draw(context: Canvas2d, picture: CanvasImageSource, { width, height }: Size) {
  // A JPEG has no transparency; without this, what is clear in a PNG turns black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(picture, 0, 0, width, height)
}

/** The better of the two, with what the camera noted, and its hash. */
export async function finished(file: Blob, { blob: drawn, tooLarge }: Drawn = UNDRAWN): Promise<Prepared> {
  const isBetter = drawn !== null && (tooLarge || drawn.size < file.size || !KEPT_AS_IS.has(file.type))
  const better = isBetter ? drawn : null
  // A copy in memory: what a phone hands out can be gone when it is sent.
  const original = await file.arrayBuffer()
  if (better === null) {
    return { blob: new Blob([original], { type: file.type }), sha256: await sha256(original) }
  }
  const notes = cameraNotes(new Uint8Array(original))
  const picture = new Uint8Array(await better.arrayBuffer())
  const content = notes === null ? picture : withCameraNotes(picture, notes)
  const bytes = content.slice().buffer
  return { blob: new Blob([bytes], { type: 'image/jpeg' }), sha256: await sha256(bytes) }
}
