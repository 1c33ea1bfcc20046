import type {
  ActivityReport,
  Evidence,
  FieldNote,
  ReportHistoryStep,
  ReportKind,
  Submission,
  SubmittedContent,
} from '@/api/model'

/** What a version says, field by field in the order of the form, in words that can be laid beside each other. */
export interface Said {
  pointer: string
  name: string
  text: string
}

export interface ComparedRow {
  pointer: string
  name: string
  before: string
  now: string
  changed: boolean
  /** What the reviewer who returned it asked for here. */
  notes: string[]
}

/** The fields of both versions beside each other; what only one of them has is compared with nothing. */
export function comparedRows(
  before: readonly Said[],
  now: readonly Said[],
  notes: readonly FieldNote[],
): ComparedRow[] {
  const past = new Map(before.map((said) => [said.pointer, said]))
  const present = new Set(now.map(({ pointer }) => pointer))
  const gone = before.filter(({ pointer }) => !present.has(pointer)).map((said) => ({ ...said, text: '' }))
  return [...now, ...gone].map(({ pointer, name, text }) => {
    const earlier = past.get(pointer)?.text ?? ''
    return {
      pointer,
      name,
      before: earlier,
      now: text,
      changed: earlier !== text,
      notes: notes.filter((note) => isAt(note.pointer, pointer)).map(({ note }) => note),
    }
  })
}

/** A note at a part of a field, or at the first of two days, is a note at the field. */
function isAt(noted: string, pointer: string): boolean {
  const at = noted === '/occurredFrom' ? '/occurredTo' : noted
  return at === pointer || at.startsWith(`${pointer}/`)
}

/** Notes that no row takes up, such as those at the evidence. */
export function notesAt(notes: readonly FieldNote[], pointer: string): string[] {
  return notes.filter((note) => isAt(note.pointer, pointer)).map(({ note }) => note)
}

export interface EvidenceChange {
  added: Evidence[]
  removed: Evidence[]
  kept: Evidence[]
  /** The same file under another kind or caption. */
  renamed: { before: Evidence[]; now: Evidence[] }
}

export function evidenceChange(before: readonly Evidence[], now: readonly Evidence[]): EvidenceChange {
  const had = new Map(before.map((piece) => [piece.file, piece]))
  const has = new Map(now.map((piece) => [piece.file, piece]))
  const both = now.filter(({ file }) => had.has(file))
  const isKept = (piece: Evidence) => saysTheSame(piece, had.get(piece.file))
  const renamed = both.filter((piece) => !isKept(piece))
  return {
    added: now.filter(({ file }) => !had.has(file)),
    removed: before.filter(({ file }) => !has.has(file)),
    kept: both.filter(isKept),
    renamed: { before: renamed.map((piece) => had.get(piece.file) ?? piece), now: renamed },
  }
}

function saysTheSame(one: Evidence, other: Evidence | undefined): boolean {
  return one.kind === other?.kind && (one.caption ?? '') === (other.caption ?? '')
}

/** While it is in its unit's hands it is compared with what was handed in last, afterwards with what was handed in before. */
const BEING_WRITTEN: readonly ActivityReport['status'][] = ['DRAFT', 'RETURNED', 'WITHDRAWN']

export function isComparable(
  { status, filedBy }: Pick<ActivityReport, 'status' | 'filedBy'>,
  steps: readonly ReportHistoryStep[],
): boolean {
  const times = steps.filter(({ transition }) => transition === 'SUBMIT').length
  return filedBy !== null && times >= (BEING_WRITTEN.includes(status) ? 1 : 2)
}

export function earlierOf(
  status: ActivityReport['status'],
  submissions: readonly Submission[],
): Submission | undefined {
  return submissions.at(BEING_WRITTEN.includes(status) ? -1 : -2)
}

/** Why the earlier version came back, if it did. */
export function returnOf(
  earlier: Submission,
  steps: readonly ReportHistoryStep[],
): Pick<ReportHistoryStep, 'comment' | 'fieldNotes' | 'by' | 'at'> | undefined {
  const after = steps.filter(({ at }) => at > earlier.at)
  const again = after.findIndex(({ transition }) => transition === 'SUBMIT')
  return (again === -1 ? after : after.slice(0, again)).findLast(({ transition }) => transition === 'RETURN')
}

/** The words a version is read in: names for codes, units behind numbers. */
export interface Reading {
  names: Record<'title' | 'measures' | 'when' | 'participants' | 'place' | 'joint' | 'summary', string>
  organisation: (code: string) => string
  measure: (code: string) => string
  days: (from: string | null, to: string | null) => string
  detail: (field: ReportKind['fields'][number], value: unknown) => string
  label: (field: ReportKind['fields'][number]) => string
  and: string
}

export function saidBy(content: SubmittedContent, kind: ReportKind | undefined, read: Reading): Said[] {
  const { names, and } = read
  const { district, township, address, latitude, longitude } = content.place
  const position = [latitude, longitude].filter((degrees) => degrees != null).join(', ')
  const place = [district && read.organisation(district), township, address, position]
    .filter(Boolean)
    .join(' ')
  const days = content.occurredTo === null ? '' : read.days(content.occurredFrom, content.occurredTo)
  const said: [string, string, string][] = [
    ['/measures', names.measures, content.measures.map(read.measure).join(and)],
    ['/title', names.title, content.title ?? ''],
    ...(kind?.fields ?? []).map((field): [string, string, string] => {
      const value = content.details[field.key]
      return [`/details/${field.key}`, read.label(field), value == null ? '' : read.detail(field, value)]
    }),
    ['/occurredTo', names.when, days],
    ['/participants', names.participants, content.participants === null ? '' : String(content.participants)],
    ['/place', names.place, place],
    ['/jointOrganisations', names.joint, content.jointOrganisations.map(read.organisation).join(and)],
    ['/summary', names.summary, content.summary ?? ''],
  ]
  return said.map(([pointer, name, text]) => ({ pointer, name, text }))
}
