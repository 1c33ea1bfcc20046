import type { TargetDraft } from '@/api/model'
import { typedNumber } from '@/lib/day'
import type { Revision } from './revision'

/** What stands in the fields of a new target. */
export interface Promised extends Omit<Revision, 'answers'> {
  code: string
  type: TargetDraft['type']
  subject: string
  reference: string
  referenceIndicator: string
  referenceTerritory: string
  forEach: string
  entityType: string
  milestone: string
  openQuestion: string
}

export const TYPES = ['VALUE', 'RELATION', 'FOR_EACH', 'TREND'] as const

export const BLANK: Promised = {
  code: '',
  type: 'VALUE',
  effectiveFrom: '',
  document: '',
  operator: '>=',
  value: '',
  tolerance: '',
  strength: 'FIRM',
  cadence: 'EACH_YEAR',
  periodStart: '',
  periodEnd: '',
  margin: '',
  quote: '',
  note: '',
  subject: '',
  reference: '',
  referenceIndicator: '',
  referenceTerritory: '',
  forEach: '',
  entityType: '',
  milestone: '',
  openQuestion: '',
}

/** Only the parts that the type has are sent, so that what was typed before the type was changed does no harm. */
export function promiseOf(given: Promised): TargetDraft {
  const said = (text: string) => text.trim() || undefined
  const numbered = given.type === 'VALUE' || given.type === 'FOR_EACH'
  const relation = given.type === 'RELATION'
  const set = given.type === 'FOR_EACH' || (relation && (given.forEach !== '' || given.entityType !== ''))
  return {
    code: given.code.trim(),
    type: given.type,
    operator: given.operator,
    value: numbered ? typedNumber(given.value) : undefined,
    tolerance: given.operator === '~' ? typedNumber(given.tolerance) : undefined,
    strength: given.strength,
    cadence: given.cadence,
    periodStart: said(given.periodStart),
    periodEnd: said(given.periodEnd),
    subject: said(given.subject),
    quote: given.quote.trim(),
    document: given.document.trim(),
    effectiveFrom: said(given.effectiveFrom),
    reference: relation ? said(given.reference) : undefined,
    referenceIndicator: relation ? said(given.referenceIndicator) : undefined,
    referenceTerritory: relation ? said(given.referenceTerritory) : undefined,
    margin: relation ? typedNumber(given.margin) : undefined,
    forEach: set ? { collective: said(given.forEach), entityType: said(given.entityType) } : undefined,
    milestoneOf: said(given.milestone),
    openQuestion: said(given.openQuestion),
    note: said(given.note),
  }
}
