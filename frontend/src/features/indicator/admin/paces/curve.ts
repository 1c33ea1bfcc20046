import { typedNumber } from '@/lib/day'
import { trimmed, yearGone } from '@/lib/format'

/** Twelve texts, in per cent, as they stand in the fields. */
export type Months = readonly string[]

export const MONTHS = Array.from({ length: 12 }, (_, index) => index)

/** Even over the months, in round per cent. */
export const EVEN: Months = MONTHS.map((index) => trimmed(((index + 1) / 12) * 100, 1))

export function monthsOf(shares: readonly number[]): Months {
  return shares.length === 12 ? shares.map((share) => trimmed(share * 100, 4)) : EVEN
}

/** Shares of one, without the dust of binary fractions; null for what is no number from 0 to 100. */
export function sharesOf(months: Months): (number | null)[] {
  return months.map((text) => {
    const percent = typedNumber(text)
    return percent === undefined || percent < 0 || percent > 100
      ? null
      : Math.round(percent * 10_000) / 1_000_000
  })
}

export type Fault = 'unreadable' | 'falling' | undefined

export function faultsOf(shares: readonly (number | null)[]): Fault[] {
  return shares.map((share, index) => {
    const before = index === 0 ? 0 : shares[index - 1]
    if (share === null) return 'unreadable'
    return before != null && share < before ? 'falling' : undefined
  })
}

/** The share due at the end of a day: as drawn, even within each month. */
export function shareGone(shares: readonly (number | null)[], day: string): number | null {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const before = month === 1 ? 0 : shares[month - 2]
  const after = shares[month - 1]
  if (before == null || after == null) return null
  return before + ((after - before) * date) / new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export const byCalendar = (day: string) => yearGone(Number(day.slice(0, 4)), day)
