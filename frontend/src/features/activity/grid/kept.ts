import type { Records, RowRecord } from './records'
import { isBlank, type Line } from './sheet'

/** What this browser keeps of a grid, for each account and kind: what was typed, and what became of it. */
export interface KeptGrid {
  lines: readonly Line[]
  records: Records
}

const name = (user: string, kind: string) => `siqian.grid.${user}.${kind}`

export function readGrid(user: string, kind: string): KeptGrid | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(name(user, kind)) ?? 'null') as KeptGrid | null
    return kept !== null && Array.isArray(kept.lines) && kept.lines.length > 0 ? kept : undefined
  } catch {
    return undefined
  }
}

/** Whether the browser took it: storage can be full or forbidden. */
export function keepGrid(user: string, kind: string, { lines, records }: KeptGrid): boolean {
  try {
    const ids = new Set(lines.map(({ id }) => id))
    const kept = Object.fromEntries(Object.entries(records).filter(([id]) => ids.has(id)))
    if (lines.every(isBlank) && Object.keys(kept).length === 0) localStorage.removeItem(name(user, kind))
    else localStorage.setItem(name(user, kind), JSON.stringify({ lines, records: kept }))
    return true
  } catch {
    return false
  }
}

/** What became of one row, beside whatever another tab has written meanwhile. */
export function keepRecord(user: string, kind: string, id: string, record: RowRecord) {
  const kept = readGrid(user, kind)
  if (kept !== undefined) keepGrid(user, kind, { ...kept, records: { ...kept.records, [id]: record } })
}

/** Tells when another tab writes to the grid. */
export function watchGrid(user: string, kind: string, onWritten: () => void): () => void {
  const listener = ({ key }: StorageEvent) => {
    if (key === name(user, kind)) onWritten()
  }
  window.addEventListener('storage', listener)
  return () => window.removeEventListener('storage', listener)
}
