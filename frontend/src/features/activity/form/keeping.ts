import { useRef, useState } from 'react'
import type { ActivityReport } from '@/api/model'
import { type Item, type Opening, typed } from '../outbox/item'
import type { Store } from '../outbox/store'
import type { FormContent } from './content'

export type Keeping = { state: 'fresh' } | { state: 'kept' | 'unkept' | 'saved' | 'restored'; at: string }

/** Keeps the form at every keystroke: the last content wins, and is written as soon as the one before it is. */
export function useKeeping({
  store,
  opening,
  begun,
}: {
  store: Store | undefined
  opening: Opening
  begun: Keeping
}) {
  const [keeping, setKeeping] = useState<Keeping>(begun)
  const next = useRef<FormContent | null>(null)
  const writing = useRef<Promise<boolean>>(Promise.resolve(true))

  /** Whether the last content lies in this browser now. */
  async function write(before: boolean): Promise<boolean> {
    const content = next.current
    if (content === null) return before
    next.current = null
    const at = new Date().toISOString()
    try {
      if (store === undefined) throw new Error('no storage')
      const kept = await store.change(opening.id, (item, receipt) =>
        typed(opening, item, receipt, content, at),
      )
      if (kept?.content !== content) throw new Error('on its way')
      setKeeping({ state: 'kept', at })
      return true
    } catch {
      setKeeping({ state: 'unkept', at })
      return false
    }
  }

  return {
    keeping,
    keep: (content: FormContent) => {
      next.current = content
      writing.current = writing.current.then(write)
    },
    /** When the last keystroke is written, or could not be. */
    settled: () => writing.current,
  }
}

/** What a form begins with, and what it writes to. */
export function openingOf(id: string, item: Item | undefined, report: ActivityReport | undefined): Opening {
  const now = new Date().toISOString()
  return {
    id,
    on: report === undefined ? item : { report: report.id, version: report.version },
    since: item !== undefined && item.at < now ? item.at : now,
  }
}

export function begun(item: Item | undefined, report: ActivityReport | undefined): Keeping {
  if (item !== undefined) return { state: 'restored', at: item.at }
  return report?.status === 'DRAFT' ? { state: 'saved', at: report.updatedAt } : { state: 'fresh' }
}
