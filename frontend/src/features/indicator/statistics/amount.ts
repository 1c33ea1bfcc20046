import { typedNumber } from '@/lib/day'
import { trimmed } from '@/lib/format'
import { scaleWords } from '@/lib/words'

/** A unit people type in: its name and how many base units it is. */
export interface Scale {
  name: string
  times: number
}

/** The base unit, and for what is counted in large numbers the two that tables are printed in. */
export function scales(unit: string | null | undefined, scaled: string): Scale[] {
  if (!unit) return [{ name: '', times: 1 }]
  const base = { name: unit, times: 1 }
  if (!scaled.split(' ').includes(unit)) return [base]
  const { hundredMillion, tenThousand } = scaleWords.zh
  return [
    base,
    { name: `${tenThousand}${unit}`, times: 1e4 },
    { name: `${hundredMillion}${unit}`, times: 1e8 },
  ]
}

/** The largest in which every one of the values is at least one. */
export function convenient(of: Scale[], values: (number | null | undefined)[]): Scale {
  const sizes = values.filter((value): value is number => value != null && value !== 0).map(Math.abs)
  const least = Math.min(...sizes)
  const fitting =
    sizes.length === 0 ? [] : of.filter(({ times }) => least >= times && (times < 1e5 || least >= 1e8))
  // A value of tens of thousands reads better whole: 20,820.
  const chosen = least < 1e5 ? of[0] : fitting[fitting.length - 1]
  return chosen ?? of[0] ?? { name: '', times: 1 }
}

/** What was typed, in base units; undefined when it is no number. Binary fractions leave no trace. */
export function inBase(text: string, { times }: Scale): number | undefined {
  const value = typedNumber(text)
  return value === undefined ? undefined : Number((value * times).toPrecision(15))
}

/** A value as it is typed in that unit. */
export function typed(value: number | null | undefined, { times }: Scale): string {
  return value == null ? '' : String(Number((value / times).toPrecision(15)))
}

/** All of its digits, with the unit. */
export function whole(value: number, unit: string | null | undefined): string {
  return unit === '%' || unit?.startsWith(':')
    ? `${trimmed(value, 6)}${unit}`
    : `${trimmed(value, 6)} ${unit ?? ''}`
}
