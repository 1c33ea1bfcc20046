import type { ProgressItem } from '@/api/model'

/** How a number stands against the year before. */
export interface Change {
  /** Relative to the year before; null where there was nothing then. */
  ratio: number | null
  now: number
  before: number
  /** The number of months of both years that are compared. */
  months: number
}

type Counted = Pick<ProgressItem, 'actual' | 'months'>

/**
 * Whole months against the same months of the year before: a month that is half gone would always look worse. What is
 * computed over keys has no months; a finished year is compared as a whole.
 */
export function changeOf(
  item: Counted | undefined,
  before: Counted | undefined,
  year: number,
  day: string,
): Change | null {
  const months = wholeMonths(year, day)
  if (item === undefined || before === undefined || months === 0) return null
  const now = levelAt(item, months)
  const level = levelAt(before, months)
  if (now == null || level == null) return null
  return { ratio: level === 0 ? null : now / level - 1, now, before: level, months }
}

function levelAt({ months, actual }: Counted, count: number): number | null | undefined {
  if (months != null) return months[count - 1]
  return count === 12 ? actual : null
}

/** How many months of the year are over at the end of a day. */
export function wholeMonths(year: number, day: string): number {
  if (day < `${year}-01-01`) return 0
  if (day >= `${year}-12-31`) return 12
  const month = Number(day.slice(5, 7))
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.getUTCMonth() + 1 === month ? month - 1 : month
}
