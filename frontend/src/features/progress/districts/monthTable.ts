import type { Organisation, OrganisationMonthRow } from '@/api/model'

/** What a cell is: reported, empty though the unit was there and the month has begun, or neither. */
export type CellState = 'reported' | 'empty' | 'outside' | 'future'

export interface TableRow {
  row: OrganisationMonthRow
  /** Undefined for a code the register does not know. */
  unit: Organisation | undefined
  states: CellState[]
}

export interface Group {
  /** The region's code; null for units that are no district associations. */
  region: string | null
  rows: TableRow[]
}

/** District associations by region, everybody else behind them; each row with what its months are. */
export function groupsOf(
  rows: readonly OrganisationMonthRow[],
  register: readonly Organisation[],
  year: number,
  day: string,
): Group[] {
  const units = new Map(register.map((unit) => [unit.code, unit]))
  const groups = new Map<string | null, TableRow[]>()
  for (const row of rows) {
    const unit = units.get(row.organisation)
    const states = row.months.map(({ month, reports }) => stateOf(unit, year, month, reports, day))
    const region = unit?.tile == null ? null : (regionOf(unit, units)?.code ?? '')
    groups.set(region, [...(groups.get(region) ?? []), { row, unit, states }])
  }
  return [...groups]
    .map(([region, of]) => ({ region, rows: of }))
    .sort((one, other) => place(one) - place(other))
}

/** Regions first, then zones that lie in none, then everybody else. */
function place({ region }: Group): number {
  return region === null ? 2 : region === '' ? 1 : 0
}

/** The region its seat lies in; the centre and its surroundings are one. */
function regionOf(
  { territory }: Organisation,
  register: ReadonlyMap<string, Organisation>,
): Organisation | undefined {
  const within = (unit: Organisation | undefined) => register.get(unit?.region ?? '')
  const near = within(register.get(territory ?? ''))
  return within(near) ?? near
}

export function stateOf(
  unit: Pick<Organisation, 'validFrom' | 'validTo'> | undefined,
  year: number,
  month: number,
  reports: number,
  day: string,
): CellState {
  if (reports > 0) return 'reported'
  const name = `${year}-${String(month).padStart(2, '0')}`
  if (name > day.slice(0, 7)) return 'future'
  if (unit?.validFrom != null && unit.validFrom.slice(0, 7) > name) return 'outside'
  if (unit?.validTo != null && unit.validTo.slice(0, 7) < name) return 'outside'
  return 'empty'
}

export interface Completeness {
  units: number
  full: number
  silent: number
  gaps: number
}

/** How complete the year is, of the associations one expects to hear from; the running month may still fill. */
export function completenessOf(groups: readonly Group[], year: number, day: string): Completeness {
  const rows = groups.filter(({ region }) => region !== null).flatMap(({ rows: of }) => of)
  const running = day.startsWith(String(year)) ? Number(day.slice(5, 7)) : 13
  const gapsOf = ({ states }: TableRow) =>
    states.filter((state, index) => state === 'empty' && index + 1 < running).length
  return {
    units: rows.length,
    full: rows.filter((row) => row.states.includes('reported') && gapsOf(row) === 0).length,
    silent: rows.filter(({ states }) => !states.includes('reported') && states.includes('empty')).length,
    gaps: rows.reduce((sum, row) => sum + gapsOf(row), 0),
  }
}
