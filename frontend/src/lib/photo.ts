import type { Asked, Told } from './photo.worker'
import { type Drawn, draw, finished, type Prepared, QUALITY, targetSize } from './shrink'

/**
 * A photo as it is worth sending from the field, at most 2048 px on its longer side. Drawn in a worker, so that typing
 * goes on; where that cannot be, in the page. What the browser cannot draw stays as it is, and the backend says what it
 * thinks of it.
 */
export async function prepared(file: File): Promise<Prepared> {
  if (!file.type.startsWith('image/')) return finished(file)
  return (await byWorker(file)) ?? finished(file, await byPage(file))
}

let worker: Worker | null | undefined
let lastId = 0
const waiting = new Map<number, (prepared: Prepared | null) => void>()

function byWorker(file: File): Promise<Prepared | null> {
  const at = theWorker()
  if (at === null) return Promise.resolve(null)
  const id = ++lastId
  return new Promise((resolve) => {
    waiting.set(id, resolve)
    at.postMessage({ id, file } satisfies Asked)
  })
}

function theWorker(): Worker | null {
  if (worker !== undefined) return worker
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') {
    worker = null
    return worker
  }
  worker = new Worker(new URL('./photo.worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data: { id, prepared: done } }: MessageEvent<Told>) => {
    waiting.get(id)?.(done)
    waiting.delete(id)
  }
  // It did not start: what waits is drawn here, and so is everything after it.
  worker.onerror = () => {
    worker = null
    for (const settle of waiting.values()) settle(null)
    waiting.clear()
  }
  return worker
}

async function byPage(file: File): Promise<Drawn | undefined> {
  const picture = await opened(file)
  if (picture === null) return undefined
  const size = targetSize(file, { width: picture.naturalWidth, height: picture.naturalHeight })
  if (size === null) return undefined
  const canvas = document.createElement('canvas')
  canvas.width = size.width
  canvas.height = size.height
  const context = canvas.getContext('2d')
  if (context === null) return undefined
  draw(context, picture, size)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
  return { blob, tooLarge: size.tooLarge }
}

/** Through an element, which turns it upright as the camera noted. */
function opened(file: Blob): Promise<HTMLImageElement | null> {
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
