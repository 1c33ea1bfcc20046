import type { ActivityReport, Field, ReportKind } from '@/api/model'
import { NO_DATA, quantity } from '@/lib/format'
import { named } from '@/lib/i18n'
import type { activityWords } from '../words'
import type { reportWords } from './words'

/** A detail of a report as its kind says it is to be read. */
export function detailText(
  t: typeof reportWords.zh,
  field: Field,
  value: unknown,
  organisationName: (code: string) => string,
): string {
  if (value === undefined || value === null || value === '') return NO_DATA
  switch (field.type) {
    case 'BOOLEAN':
      return value === true ? t.yes : t.no
    case 'CHOICE':
      return choiceLabel(field, value)
    case 'CHOICES':
      return Array.isArray(value) ? value.map((one) => choiceLabel(field, one)).join('、') : String(value)
    case 'INTEGER':
    case 'DECIMAL':
    case 'MONEY':
      return quantity(Number(value), field.unit)
    case 'ORGANISATION':
      return organisationName(String(value))
    default:
      return String(value)
  }
}

function choiceLabel(field: Field, code: unknown): string {
  return named(field.choices?.find((choice) => choice.code === code)?.label) || String(code)
}

const COMMON: Partial<Record<string, keyof typeof activityWords.zh>> = {
  title: 'title',
  kind: 'kind',
  organisation: 'organisation',
  jointOrganisations: 'jointUnits',
  measures: 'measure',
  occurredFrom: 'from',
  occurredTo: 'to',
  place: 'place',
  participants: 'participants',
}

/** The name of the field a pointer points to: /details/topic is 培训主题. */
export function pointerName(
  t: typeof reportWords.zh,
  a: typeof activityWords.zh,
  kind: ReportKind | undefined,
  pointer: string,
): string {
  const [, root = '', key = ''] = pointer.split('/')
  if (root === 'details') return named(kind?.fields.find((field) => field.key === key)?.label) || key
  if (root === 'summary') return t.pointer_summary
  if (root === 'evidence') return t.pointer_evidence
  const word = COMMON[root]
  return word === undefined ? pointer : (a[word] as string)
}

/** Every field a reviewer can put a note at. */
export function pointersOf(report: ActivityReport, kind: ReportKind | undefined): string[] {
  const common = ['/title', '/measures', '/occurredTo', '/place', '/summary', '/evidence']
  return [
    ...common,
    ...(report.participants == null ? [] : ['/participants']),
    ...(kind?.fields ?? []).map(({ key }) => `/details/${key}`),
  ]
}
