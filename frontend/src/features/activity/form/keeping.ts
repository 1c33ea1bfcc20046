import { useRef, useState } from 'react'
import { drafted, edited, type Item } from '../outbox/item'
import type { Store } from '../outbox/store'
import type { FormContent } from './content'

export type Keeping = { state: 'fresh' } | { state: 'kept' | 'unkept' | 'saved' | 'restored'; at: string }

/** Keeps the form at every keystroke: the last content wins, and is written as soon as the one before it is. */
export function useKeeping({
  store,
  id,
  on,
  begun,
}: {
  store: Store | undefined
  id: string
  /** The report it changes, where it does not make a new one. */
  on?: Pick<Item, 'report' | 'version'>
  begun: Keeping
}) {
  const [keeping, setKeeping] = useState<Keeping>(begun)
  const next = useRef<FormContent | null>(null)
  const writing = useRef<Promise<void>>(Promise.resolve())

  async function write() {
    const content = next.current
    if (content === null) return
    next.current = null
    const at = new Date().toISOString()
    try {
      if (store === undefined) throw new Error('no storage')
      await store.change(id, (item) =>
        item === undefined ? drafted(id, content, at, on) : edited(item, content, at),
      )
      setKeeping({ state: 'kept', at })
    } catch {
      setKeeping({ state: 'unkept', at })
    }
  }

  return {
    keeping,
    keep: (content: FormContent) => {
      next.current = content
      writing.current = writing.current.then(write)
    },
    /** When the last keystroke is written. */
    settled: () => writing.current,
  }
}
