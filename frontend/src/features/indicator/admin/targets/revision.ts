import type { Target, TargetSuccessionDraft } from '@/api/model'
import { typedNumber } from '@/lib/day'

/** What stands in the fields of a target, as text; empty is unsaid. */
export interface Revision {
  effectiveFrom: string
  document: string
  answers: boolean
  operator: string
  value: string
  tolerance: string
  strength: Target['strength']
  cadence: Target['cadence']
  periodStart: string
  periodEnd: string
  margin: string
  quote: string
  note: string
}

export const OPERATORS = ['>=', '>', '<=', '<', '~'] as const
export const CADENCES = ['EACH_YEAR', 'IN_YEAR', 'BY_DATE', 'THROUGHOUT', 'STANDING'] as const
const NUMBERS = ['value', 'tolerance', 'margin'] as const

const text = (number: number | null | undefined) => (number == null ? '' : String(number))

/** The fields as the version in hand has them; a new version says from when and by which document itself. */
export function revisionOf(target: Target): Revision {
  return {
    effectiveFrom: '',
    document: '',
    answers: false,
    operator: target.operator,
    value: text(target.value),
    tolerance: text(target.tolerance),
    strength: target.strength,
    cadence: target.cadence,
    periodStart: target.periodStart ?? '',
    periodEnd: target.periodEnd ?? '',
    margin: text(target.margin),
    quote: '',
    note: '',
  }
}

/** Numbers that were typed and cannot be read. */
export function unreadable(revision: Pick<Revision, (typeof NUMBERS)[number]>): string[] {
  return NUMBERS.filter((name) => revision[name].trim() !== '' && typedNumber(revision[name]) === undefined)
}

/** Only what differs is sent: all that is left out stays as it was. Another cadence brings its whole period. */
export function successionOf(target: Target, revision: Revision): TargetSuccessionDraft {
  const before = revisionOf(target)
  const said = <K extends keyof Revision>(name: K) =>
    revision[name] === before[name] || revision[name] === '' ? undefined : revision[name]
  const number = (name: (typeof NUMBERS)[number]) => {
    const typed = typedNumber(revision[name])
    return typed === typedNumber(before[name]) ? undefined : typed
  }
  const another = revision.cadence !== target.cadence
  const day = (name: 'periodStart' | 'periodEnd') => (another ? revision[name] || undefined : said(name))
  const about = revision.operator === '~'
  return {
    effectiveFrom: revision.effectiveFrom,
    document: revision.document.trim() || undefined,
    answersOpenQuestion: revision.answers || undefined,
    operator: said('operator'),
    value: number('value'),
    tolerance: about ? number('tolerance') : undefined,
    strength: said('strength'),
    cadence: said('cadence'),
    periodStart: day('periodStart'),
    periodEnd: day('periodEnd'),
    margin: number('margin'),
    quote: revision.quote.trim() || undefined,
    note: revision.note.trim() || undefined,
  }
}

export const COMPARED = [
  'operator',
  'value',
  'tolerance',
  'strength',
  'cadence',
  'periodStart',
  'periodEnd',
  'margin',
] as const
export interface Change {
  name: (typeof COMPARED)[number]
  from: string | number | null
  to: string | number | null
}

/** What a succession would change, in the order of the fields. */
export function changesOf(target: Target, draft: TargetSuccessionDraft): Change[] {
  const changes: Change[] = COMPARED.flatMap((name) => {
    const to = draft[name]
    return to === undefined ? [] : [{ name, from: target[name] ?? null, to: to ?? null }]
  })
  const dropped = draft.operator !== undefined && draft.operator !== '~' && target.tolerance != null
  return dropped ? [...changes, { name: 'tolerance', from: target.tolerance ?? null, to: null }] : changes
}
