import type { ActivityReport, EvidenceDraft, ReportKind } from '@/api/model'
import { draftOf } from '../draft'
import type { ReportStatus } from '../filters'
import { type Column, columnAt } from './columns'

/** What became of a row at the backend, as this browser knows it. */
export interface RowRecord {
  /** The draft it was written as. */
  report?: { id: string; version: number; status: ReportStatus }
  /** What was sent last and answered. */
  sent?: string
  /** What the answer said, without the evidence: another hand has been there when it says something else. */
  told?: string
  /** Photos and papers were put to the draft elsewhere; a row that is saved again keeps them. */
  evidence?: EvidenceDraft[]
  /** Sent, and no answer yet: it may have arrived. */
  pending?: true
  /** One key for all tries of handing this version in. */
  key?: string
  refusal?: Refusal
}

export interface Refusal {
  /** By the key of the column. */
  cells: Record<string, string>
  /** What concerns no cell. */
  row?: string
  /** Somebody, perhaps the same person in the form, changed the draft: the grid no longer writes it. */
  overtaken?: true
}

export type Records = Readonly<Record<string, RowRecord>>

export const OPEN: readonly ReportStatus[] = ['DRAFT', 'RETURNED', 'WITHDRAWN']

/** Once handed in, or changed elsewhere, a row is only shown. */
export const isFixed = (record: RowRecord | undefined) =>
  record !== undefined &&
  ((record.report !== undefined && !OPEN.includes(record.report.status)) ||
    record.refusal?.overtaken === true)

const wordsOf = (report: ActivityReport) => JSON.stringify({ ...draftOf(report), evidence: undefined })

/** After an answer that wrote the row, or found it written. */
export function written(sent: string | undefined, report: ActivityReport): RowRecord {
  return {
    report: { id: report.id, version: report.version, status: report.status },
    sent,
    told: wordsOf(report),
    evidence: draftOf(report).evidence,
  }
}

/** What the backend has now beside what it had told: only evidence may have come to it. */
export function caughtUp(record: RowRecord, report: ActivityReport): RowRecord {
  const same = record.told === undefined || record.told === wordsOf(report)
  const now = written(record.sent, report)
  const handedIn = !OPEN.includes(report.status)
  return same || handedIn
    ? { ...now, key: record.key, refusal: handedIn ? undefined : record.refusal }
    : { ...now, told: record.told, refusal: { cells: {}, overtaken: true } }
}

/** Each fault at its cell; what has no cell is said of the row. */
export function refusalOf(
  faults: ReadonlyMap<string, string>,
  detail: string,
  columns: readonly Column[],
): Refusal {
  const cells: Record<string, string> = {}
  const rest: string[] = []
  for (const [pointer, message] of faults) {
    const column = columnAt(pointer, columns)
    if (column === undefined) rest.push(message)
    else cells[column.key] ??= message
  }
  if (faults.size === 0) rest.push(detail)
  return { cells, row: rest.length === 0 ? undefined : rest.join(' ') }
}

const KINDS = { photos: 'PHOTO', sheets: 'SHEET', documents: 'DOCUMENT' } as const

/** Whether the kind asks for proof that the draft does not have yet: a grid has no place for it. */
export function lacksEvidence(kind: ReportKind, record: RowRecord | undefined): boolean {
  return (['photos', 'sheets', 'documents'] as const).some(
    (what) =>
      (kind.evidence[what] ?? 0) >
      (record?.evidence ?? []).filter((piece) => piece.kind === KINDS[what]).length,
  )
}

export type RowState =
  | 'blank'
  | 'typed'
  | 'changed'
  | 'saved'
  | 'evidence'
  | 'refused'
  | 'overtaken'
  | 'submitted'

/** @param text what the row says now; undefined for an empty one */
export function stateOf(text: string | undefined, record: RowRecord | undefined, kind: ReportKind): RowState {
  if (record?.report !== undefined && !OPEN.includes(record.report.status)) return 'submitted'
  if (record?.refusal?.overtaken) return 'overtaken'
  if (text === undefined) return 'blank'
  if (record?.refusal !== undefined) return 'refused'
  if (record?.report === undefined) return 'typed'
  if (record.sent !== text) return 'changed'
  return lacksEvidence(kind, record) ? 'evidence' : 'saved'
}
