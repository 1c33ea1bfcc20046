import { draw, finished, type Prepared, QUALITY, targetSize } from './shrink'

/** What the page asks and what it is told; null when this browser's worker cannot draw the picture. */
export interface Asked {
  id: number
  file: File
}
export interface Told {
  id: number
  prepared: Prepared | null
}

addEventListener('message', ({ data: { id, file } }: MessageEvent<Asked>) => {
  prepare(file).then(
    (prepared) => postMessage({ id, prepared } satisfies Told),
    () => postMessage({ id, prepared: null } satisfies Told),
  )
})

async function prepare(file: File): Promise<Prepared> {
  // Without options a blob is turned upright as its camera noted, in old browsers too.
  const picture = await createImageBitmap(file)
  try {
    const size = targetSize(file, picture)
    if (size === null) return await finished(file)
    const canvas = new OffscreenCanvas(size.width, size.height)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    draw(context, picture, size)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
    return await finished(file, { blob, tooLarge: size.tooLarge })
  } finally {
    picture.close()
  }
}
