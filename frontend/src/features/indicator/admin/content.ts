import type { Condition, ConditionOperator, CountingRule, CountingRuleDraft, ReportKind } from '@/api/model'
import { typedNumber } from '@/lib/day'
import { COMMON } from './sentence'

/** A condition as a form holds it: its value is text until it is sent. */
export interface ConditionText {
  id: number
  field: string
  operator: ConditionOperator
  value: string
}

export interface RuleContent extends Omit<CountingRuleDraft, 'conditions'> {
  conditions: ConditionText[]
}

export const NUMBERS: readonly string[] = ['INTEGER', 'DECIMAL', 'MONEY']
export const takesField = (rule: Pick<RuleContent, 'function'>) => ['SUM', 'LATEST'].includes(rule.function)
export const takesKey = (rule: Pick<RuleContent, 'function'>) =>
  ['COUNT_DISTINCT', 'LATEST'].includes(rule.function)

/** The fields a rule of the kind can name; a rule of every kind knows the common ones only. */
export function fieldsOf(kind: ReportKind | undefined): string[] {
  return [...COMMON, ...(kind?.fields.map(({ key }) => key) ?? [])]
}

export function numberFieldsOf(kind: ReportKind | undefined): string[] {
  const own = kind?.fields.filter(({ type }) => NUMBERS.includes(type)).map(({ key }) => key) ?? []
  return ['participants', ...own]
}

export function isNumber(field: string, kind: ReportKind | undefined): boolean {
  return numberFieldsOf(kind).includes(field)
}

export function contentOf(rule: CountingRule | undefined): RuleContent {
  return {
    kind: rule?.kind ?? undefined,
    function: rule?.function ?? 'COUNT',
    field: rule?.field ?? undefined,
    key: rule?.key ?? undefined,
    conditions: (rule?.conditions ?? []).map(({ field, operator, value }, id) => ({
      id,
      field,
      operator,
      value: Array.isArray(value) ? value.join(', ') : String(value),
    })),
    note: rule?.note ?? undefined,
    source: rule?.source ?? undefined,
  }
}

/** What is sent: without what the method does not take. */
export function draftOf(content: RuleContent, kind: ReportKind | undefined): CountingRuleDraft {
  return {
    ...content,
    field: takesField(content) ? content.field : undefined,
    key: takesKey(content) ? content.key : undefined,
    conditions: content.conditions.map((condition) => conditionOf(condition, kind)),
    note: content.note?.trim() || undefined,
    source: content.source?.trim() || undefined,
  }
}

function conditionOf({ field, operator, value }: ConditionText, kind: ReportKind | undefined): Condition {
  const typed = (text: string): unknown => {
    const type = kind?.fields.find(({ key }) => key === field)?.type
    if (type === 'BOOLEAN') return text === 'true'
    return isNumber(field, kind) ? (typedNumber(text) ?? text) : text
  }
  const several = value
    .split(/[,\u3001\uff0c]/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
  return { field, operator, value: operator === 'IN' ? several.map(typed) : typed(value.trim()) }
}
