import { today } from '@/lib/format'

/** Of which time a published figure speaks. */
export interface Spoken {
  from?: string | null
  to?: string | null
  preliminary?: boolean
}

/** Of which time a published figure speaks, as short as it can be said: 2025, 2026 1–9月, or both days. */
export function figurePeriod(
  figure: Spoken | null | undefined,
  monthWord: (months: string) => string,
): string {
  const { from, to } = figure ?? {}
  if (to == null) return ''
  if (from == null) return to
  const year = to.slice(0, 4)
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))]
  const whole = from.endsWith('-01') && isMonthEnd(to) && from.startsWith(year)
  if (!whole) return from === to ? to : `${from} – ${to}`
  return `${year} ${monthWord(first === last ? String(first) : `${first}–${last}`)}`
}

function isMonthEnd(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.getUTCDate() === 1
}

/** Due within a quarter of a year, or overdue. */
export function isNear(end: string, asOf = today()): boolean {
  return (Date.parse(end) - Date.parse(asOf)) / 86_400_000 <= 92
}
