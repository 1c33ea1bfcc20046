import { sha256 } from '@/lib/sha256'
import { emptyContent } from '../form/content'
import { drafted, type Item, photosOf } from './item'
import type { Photo, Store } from './store'

/** What lies unsent in one browser, as one file that another browser can take in. */
interface Parcel {
  format: 'siqian-outbox'
  version: 1
  account: string
  at: string
  items: Item[]
  photos: (Omit<Photo, 'blob'> & { type: string; base64: string })[]
}

export type Refused = 'not-a-parcel' | 'not-yours' | 'damaged'

export async function packed(store: Store): Promise<Blob> {
  const items = await store.list()
  const photos: Parcel['photos'] = []
  for (const { id } of items) {
    for (const { blob, ...photo } of await store.photosOf(id)) {
      photos.push({ ...photo, type: blob.type, base64: await base64(blob) })
    }
  }
  const parcel: Parcel = {
    format: 'siqian-outbox',
    version: 1,
    account: store.account,
    at: new Date().toISOString(),
    items,
    photos,
  }
  return new Blob([JSON.stringify(parcel)], { type: 'application/json' })
}

/**
 * Takes a parcel in under the ids it came with, so that what both devices send is one report. What lies here already is
 * left as it is. Answers how many were taken, or why none.
 */
export async function unpacked(store: Store, file: Blob): Promise<number | Refused> {
  const parcel = parcelOf(await file.text())
  if (parcel === undefined) return 'not-a-parcel'
  if (parcel.account !== store.account) return 'not-yours'
  let taken = 0
  for (const item of parcel.items) {
    if ((await store.find(item.id)) !== undefined) continue
    const photos = await Promise.all(parcel.photos.filter((one) => one.item === item.id).map(photoOf))
    if (photos.includes(null)) return 'damaged'
    const whole = photos.filter((photo) => photo !== null)
    if (photosOf(item).of > whole.length) return 'damaged'
    await store.take(arrived(item), whole)
    taken++
  }
  return taken
}

/** What was on its way there is queued here; how often it was tried there does not matter. */
function arrived(item: Item): Item {
  const base = {
    ...drafted(item.id, emptyContent(item.content), item.at),
    ...item,
    attempts: 0,
    nextAt: undefined,
  }
  return item.state === 'SENDING' ? { ...base, state: 'QUEUED' } : base
}

function parcelOf(text: string): Parcel | undefined {
  try {
    const parcel = JSON.parse(text) as Parcel
    const isOurs = parcel.format === 'siqian-outbox' && parcel.version === 1
    return isOurs && Array.isArray(parcel.items) && Array.isArray(parcel.photos) ? parcel : undefined
  } catch {
    return undefined
  }
}

async function photoOf({ type, base64: text, ...photo }: Parcel['photos'][number]): Promise<Photo | null> {
  try {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
    return (await sha256(bytes.buffer)) === photo.sha256
      ? { ...photo, blob: new Blob([bytes], { type }) }
      : null
  } catch {
    return null
  }
}

const AT_ONCE = 0x8000

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE))
  }
  return btoa(text)
}
