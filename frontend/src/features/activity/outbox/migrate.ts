import { randomId } from '@/lib/once'
import { emptyContent, type FormContent } from '../form/content'
import { drafted } from './item'
import type { Store } from './store'

/** What an earlier version of the page kept of forms, in the smaller storage. */
interface Kept {
  at: string
  content: FormContent
  version?: number
}

/** Moves it over, once; it is removed only when it has arrived. */
export async function migrate(store: Store): Promise<void> {
  const prefix = `siqian.form.${store.account}.`
  for (const key of namesInStorage().filter((name) => name.startsWith(prefix))) {
    const kept = readKept(key)
    const report = key.slice(prefix.length)
    const isNew = report === 'new'
    if (kept !== undefined && (isNew || kept.version !== undefined)) {
      const on = isNew ? undefined : { report, version: kept.version }
      const item = drafted(isNew ? randomId() : report, emptyContent(kept.content), kept.at, on)
      await store.change(item.id, (there) => there ?? item)
    }
    localStorage.removeItem(key)
  }
}

function namesInStorage(): string[] {
  try {
    return Object.keys(localStorage)
  } catch {
    return []
  }
}

function readKept(key: string): Kept | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null
    return typeof kept?.content?.kind === 'string' ? kept : undefined
  } catch {
    return undefined
  }
}
