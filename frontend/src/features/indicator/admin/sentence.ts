import type { Condition, CountingRule, CountingRuleDraft, Label, ReportKind } from '@/api/model'
import type { ruleWords } from './words'

type Said = Pick<CountingRule | CountingRuleDraft, 'function' | 'kind' | 'field' | 'key' | 'conditions'>

export interface Names {
  kind: ReportKind | undefined
  named: (label: Label) => string
  /** Units, districts and measures by their codes. */
  codeName: (code: string) => string
}

export const COMMON = ['participants', 'organisation', 'place.district', 'measures'] as const

/** A field as people know it: the common ones by our words, a kind's own by its label. */
export function fieldName(t: typeof ruleWords.zh, field: string, { kind, named }: Names): string {
  switch (field) {
    case 'participants':
      return t.common_participants
    case 'organisation':
      return t.common_organisation
    case 'measures':
      return t.common_measures
    case 'place.district':
      return t.common_district
    default: {
      const known = kind?.fields.find(({ key }) => key === field)
      return known === undefined ? field : named(known.label)
    }
  }
}

/** A rule as one sentence: which reports, how they count, and under which conditions. */
export function ruleSentence(t: typeof ruleWords.zh, rule: Said, names: Names): string {
  const report =
    rule.kind == null ? t.anyReport : t.kindReport(names.kind ? names.named(names.kind.name) : rule.kind)
  const field = fieldName(t, rule.field ?? '', names)
  const key = (rule.key ?? '')
    .split('+')
    .map((part) => fieldName(t, part, names))
    .join(t.keyAnd)
  const count = {
    COUNT: () => t.say_COUNT(report),
    SUM: () => t.say_SUM(report, field),
    COUNT_DISTINCT: () => t.say_COUNT_DISTINCT(report, key),
    LATEST: () => t.say_LATEST(report, field, key),
  }[rule.function]()
  const conditions = (rule.conditions ?? []).map((condition) => conditionText(t, condition, names))
  return conditions.length === 0 ? count : count + t.onlyIf(conditions.join(t.and))
}

export function conditionText(
  t: typeof ruleWords.zh,
  { field, operator, value }: Condition,
  names: Names,
): string {
  const values = Array.isArray(value) ? value : [value]
  const said = values.map((one) => valueText(t, field, one, names)).join(t.or)
  return t[`say_${operator}`](fieldName(t, field, names), said)
}

function valueText(
  t: typeof ruleWords.zh,
  field: string,
  value: unknown,
  { kind, named, codeName }: Names,
): string {
  if (typeof value === 'boolean') return value ? t.yes : t.no
  const choice = kind?.fields.find(({ key }) => key === field)?.choices?.find(({ code }) => code === value)
  if (choice !== undefined) return named(choice.label)
  return typeof value === 'string' ? codeName(value) : String(value)
}
