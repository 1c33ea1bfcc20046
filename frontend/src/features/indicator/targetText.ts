import type { ProgressItem } from '@/api/model'
import { quantity } from '@/lib/format'
import type { indicatorWords } from './words'

type PromisedTarget = NonNullable<ProgressItem['target']>
type Promise_ = Pick<PromisedTarget, 'type' | 'strength'> &
  Partial<Pick<PromisedTarget, 'operator' | 'value' | 'unit' | 'reference' | 'margin' | 'tolerance'>>

const SIGNS: Record<string, string> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '~': '≈', '=': '=' }

/** A target in one short line, with what it says and nothing it does not: a relation has no number. */
export function targetText(
  t: typeof indicatorWords.zh,
  target: Promise_,
  unit: string | null | undefined,
  nameOf: (indicator: string) => string = (code) => code,
): string {
  const text = bare(t, target, target.unit ?? unit, nameOf)
  return target.strength === 'ASPIRATIONAL' ? t.aspiredTo(text) : text
}

function bare(
  t: typeof indicatorWords.zh,
  { type, operator, value, reference, margin }: Promise_,
  unit: string | null | undefined,
  nameOf: (indicator: string) => string,
): string {
  if (type === 'TREND') return t.trendUp
  if (reference != null && value == null) {
    const text = operator?.startsWith('<') ? t.less(nameOf(reference)) : t.more(nameOf(reference))
    return margin == null || margin === 0 ? text : text + t.margin(quantity(margin, unit))
  }
  if (value == null) return t.reach
  const amount = quantity(value, unit)
  if (type === 'FOR_EACH') return t.forEach(`${sign(operator)} ${amount}`)
  return operator === '~' || operator === '≈' ? t.about(amount) : `${sign(operator)} ${amount}`
}

export function sign(operator: string | null | undefined): string {
  return operator == null ? '' : (SIGNS[operator] ?? operator)
}
