import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReportDraft, ReportKind } from '@/api/model'
import { useSession } from '@/features/access/session'
import type { Column } from './columns'
import { keepGrid, keepRecord, readGrid, watchGrid } from './kept'
import { isFixed, type Records, type RowRecord, type RowState, stateOf } from './records'
import { draftOfRow } from './rowDraft'
import { isBlank, type Line, newSheet, type Sheet } from './sheet'

export interface GridState {
  sheet: Sheet
  records: Records
  /** Whether this browser took what was typed last. */
  kept: boolean
  /** The row that is on its way: what is written to it now would not be sent. */
  going?: string
  /** Another tab has written to this grid: here it is only shown, lest one overwrite the other. */
  elsewhere?: true
}

/** Everything that can be done with a grid; it stays the same while the grid changes. */
export interface GridDesk {
  kind: ReportKind
  columns: readonly Column[]
  now: () => GridState
  change: (act: (sheet: Sheet) => Sheet) => void
  note: (id: string, record: RowRecord) => void
  /** What was wrong with a cell that is typed into is taken as mended. */
  mend: (id: string, key: string) => void
  /** Holds a row still while it is sent. */
  hold: (id: string | undefined) => void
  /** Leaves the grid to another tab. */
  leaveIt: () => void
  /** Handed in, changed elsewhere, or on its way: nothing can be written to it. */
  isFixed: (id: string) => boolean
  /** The backend has it, or may have it. */
  isSent: (id: string) => boolean
  draftOf: (line: Line) => ReportDraft
  /** The same as one text, to be compared with what was sent. */
  textOf: (line: Line) => string
  stateOf: (line: Line, record: RowRecord | undefined) => RowState
}

/** The grid of one kind: what is typed, what became of it, and all of it in this browser at every key. */
export function useGrid(kind: ReportKind, columns: readonly Column[]): { state: GridState; desk: GridDesk } {
  const { user, organisation } = useSession()
  const [state, setState] = useState<GridState>(() => {
    const kept = readGrid(user.id, kind.code)
    return { sheet: newSheet(kept?.lines), records: kept?.records ?? {}, kept: true }
  })
  // Sending reads what stands there when a row's turn comes, not what stood there when it began.
  const held = useRef(state)
  const desk = useMemo((): GridDesk => {
    function put(part: Partial<GridState>) {
      const next = { ...held.current, ...part }
      if (!next.elsewhere)
        next.kept = keepGrid(user.id, kind.code, { lines: next.sheet.lines, records: next.records })
      show(next)
    }
    function show(next: GridState) {
      held.current = next
      setState(next)
    }
    // A row is a new one when it changes, so that each is read once and not at every key.
    const drafts = new WeakMap<Line, { draft: ReportDraft; text: string }>()
    function readOf(line: Line) {
      const known = drafts.get(line)
      if (known !== undefined) return known
      const draft = draftOfRow(line.cells, columns, kind, organisation.code)
      const read = { draft, text: JSON.stringify(draft) }
      drafts.set(line, read)
      return read
    }
    return {
      kind,
      columns,
      now: () => held.current,
      change: (act) => {
        if (held.current.elsewhere) return
        const sheet = act(held.current.sheet)
        if (sheet !== held.current.sheet) put({ sheet })
      },
      note: (id, record) => {
        if (held.current.elsewhere) keepRecord(user.id, kind.code, id, record)
        put({ records: { ...held.current.records, [id]: record } })
      },
      mend: (id, key) => {
        const record = held.current.records[id]
        if (record?.refusal === undefined || record.refusal.overtaken) return
        const { [key]: _mended, ...cells } = record.refusal.cells
        const refusal = Object.keys(cells).length === 0 ? undefined : { ...record.refusal, cells }
        put({ records: { ...held.current.records, [id]: { ...record, refusal } } })
      },
      hold: (going) => show({ ...held.current, going }),
      leaveIt: () => show({ ...held.current, elsewhere: true }),
      isFixed: (id) =>
        held.current.elsewhere === true || id === held.current.going || isFixed(held.current.records[id]),
      isSent: (id) => {
        const record = held.current.records[id]
        return record?.report !== undefined || record?.pending === true
      },
      draftOf: (line) => readOf(line).draft,
      textOf: (line) => readOf(line).text,
      stateOf: (line, record) => stateOf(isBlank(line) ? undefined : readOf(line).text, record, kind),
    }
  }, [kind, columns, user.id, organisation.code])
  useEffect(() => watchGrid(user.id, kind.code, desk.leaveIt), [user.id, kind.code, desk])
  return { state, desk }
}
