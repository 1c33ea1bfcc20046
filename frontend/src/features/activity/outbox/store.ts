import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { unfrozen } from '@/lib/unfrozen'
import { apart, type Intent, type Item } from './item'

/** A photo or paper of an item, as it will be sent. */
export interface Photo {
  key: string
  item: string
  blob: Blob
  sha256: string
  name: string
}

/** What is left of an item whose receipt was acknowledged. */
export interface Receipt {
  id: string
  report: string
  title: string
  intent: Intent
  at: string
}

interface Shelves extends DBSchema {
  items: { key: string; value: Item }
  photos: { key: string; value: Photo; indexes: { item: string } }
  receipts: { key: string; value: Receipt }
  /** Answers the form needs without a network. */
  answers: { key: string; value: { key: string; data: unknown; at: number } }
}

const RECEIPTS_KEPT = 20

/** What one person has in this browser. Each has a database of their own, so that nobody meets another's work. */
export class Store {
  private readonly listeners = new Set<() => void>()
  private readonly channel: BroadcastChannel | null

  private constructor(
    readonly account: string,
    private readonly db: IDBPDatabase<Shelves>,
  ) {
    this.channel =
      typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`siqian.outbox.${account}`)
    if (this.channel !== null) this.channel.onmessage = () => this.tell()
  }

  static async open(account: string): Promise<Store> {
    const db = await openDB<Shelves>(`siqian.${account}`, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('items', { keyPath: 'id' })
        fresh.createObjectStore('photos', { keyPath: 'key' }).createIndex('item', 'item')
        fresh.createObjectStore('receipts', { keyPath: 'id' })
        fresh.createObjectStore('answers', { keyPath: 'key' })
      },
    })
    return new Store(account, db)
  }

  /** Called after every change, whichever tab made it. */
  watch(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private tell() {
    for (const listener of this.listeners) listener()
  }

  private changed() {
    this.channel?.postMessage(null)
    this.tell()
  }

  async list(): Promise<Item[]> {
    const items = await this.db.getAll('items')
    return items.sort((one, other) => other.at.localeCompare(one.at))
  }

  find(id: string): Promise<Item | undefined> {
    return this.db.get('items', id)
  }

  /** Reads, decides and writes in one go, so that two tabs cannot undo each other. Undefined leaves all as it was. */
  async change(
    id: string,
    decide: (item: Item | undefined, receipt: Receipt | undefined) => Item | null | undefined,
  ): Promise<Item | undefined> {
    const work = this.db.transaction(['items', 'receipts'], 'readwrite')
    const items = work.objectStore('items')
    const before = await items.get(id)
    const after = decide(before, await work.objectStore('receipts').get(id))
    if (after != null && after !== before) await items.put(after)
    await work.done
    if (after == null || after === before) return before
    this.changed()
    return after
  }

  async addPhoto(photo: Photo): Promise<void> {
    await this.db.put('photos', photo)
  }

  photo(key: string): Promise<Photo | undefined> {
    return this.db.get('photos', key)
  }

  photosOf(item: string): Promise<Photo[]> {
    return this.db.getAllFromIndex('photos', 'item', item)
  }

  async dropPhoto(key: string): Promise<void> {
    await this.db.delete('photos', key)
  }

  /** An item with its photos, from a file of another device. */
  async take(item: Item, photos: Photo[]): Promise<void> {
    const work = this.db.transaction(['items', 'photos'], 'readwrite')
    await Promise.all([
      work.objectStore('items').put(item),
      ...photos.map((photo) => work.objectStore('photos').put(photo)),
      work.done,
    ])
    this.changed()
  }

  /** Moves an item as it lies here now, with its photos, to an id of its own, all at once; not while it is on its way. */
  async setApart(id: string): Promise<Item | undefined> {
    const work = this.db.transaction(['items', 'photos'], 'readwrite')
    const [items, photos] = [work.objectStore('items'), work.objectStore('photos')]
    const item = await items.get(id)
    if (item === undefined || item.state === 'SENDING') return undefined
    const fresh = apart(item, new Date().toISOString())
    await items.put(fresh)
    for (const photo of await photos.index('item').getAll(id)) await photos.put({ ...photo, item: fresh.id })
    await items.delete(id)
    await work.done
    this.changed()
    return fresh
  }

  /** The backend has acknowledged it, or its author threw it away: only now, and all at once, it goes. */
  async remove(id: string, receipt?: Receipt): Promise<void> {
    const work = this.db.transaction(['items', 'photos', 'receipts'], 'readwrite')
    await work.objectStore('items').delete(id)
    for (const key of await work.objectStore('photos').index('item').getAllKeys(id)) {
      await work.objectStore('photos').delete(key)
    }
    if (receipt !== undefined) {
      await work.objectStore('receipts').put(receipt)
      const all = await work.objectStore('receipts').getAll()
      all.sort((one, other) => other.at.localeCompare(one.at))
      for (const old of all.slice(RECEIPTS_KEPT)) await work.objectStore('receipts').delete(old.id)
    }
    await work.done
    this.changed()
  }

  async receipts(): Promise<Receipt[]> {
    const all = await this.db.getAll('receipts')
    return all.sort((one, other) => other.at.localeCompare(one.at))
  }

  receipt(id: string): Promise<Receipt | undefined> {
    return this.db.get('receipts', id)
  }

  /** Sent under this id already: another report needs one of its own. */
  async isSpent(id: string): Promise<boolean> {
    return (await this.find(id)) === undefined && (await this.receipt(id)) !== undefined
  }

  async keepAnswer(key: string, data: unknown, at: number): Promise<void> {
    await this.db.put('answers', { key, data, at })
  }

  answers() {
    return this.db.getAll('answers')
  }

  /** At sign-out: the work stays for its author, what was read and what was sent does not. */
  async forgetAnswers(): Promise<void> {
    const work = this.db.transaction(['answers', 'receipts'], 'readwrite')
    await Promise.all([work.objectStore('answers').clear(), work.objectStore('receipts').clear(), work.done])
  }

  close() {
    this.channel?.close()
    this.db.close()
  }
}

const open = new Map<string, Promise<Store>>()

export function storeOf(account: string): Promise<Store> {
  const known = open.get(account)
  if (known !== undefined) return known
  const opening = unfrozen(`siqian.open.${account}`, () => Store.open(account))
  open.set(account, opening)
  opening.catch(() => open.delete(account))
  return opening
}

/** Nobody may read here what someone else was answered. */
export async function forgetAnswersOf(account: string): Promise<void> {
  await (await storeOf(account)).forgetAnswers()
}
