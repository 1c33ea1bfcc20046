import { thisYear, today } from '@/lib/format'

/** Which numbers a page shows: those of a year, as they are known now or were known at the end of a day. */
export interface Scope {
  year: number
  asOf?: string
}

export interface ScopeSearch {
  year?: number
  asOf?: string
}

/** Without a year, a past day means its own; a day that has not come is no past day. */
export function scopeFrom({ year, asOf }: ScopeSearch, now = today()): Scope {
  const past = asOf !== undefined && asOf < now ? asOf : undefined
  return { year: year ?? (past === undefined ? thisYear() : Number(past.slice(0, 4))), asOf: past }
}

/** The register a year is seen in: as it was when the year ended, or on the day that is looked at. */
export function registerDay({ year, asOf }: Scope, now = today()): string {
  const day = asOf ?? now
  const end = `${year}-12-31`
  return end < day ? end : day
}
