import { expect, test } from 'vitest'
import type { Organisation, OrganisationMonthRow } from '@/api/model'
import { completenessOf, groupsOf, stateOf } from './monthTable'

const unit = (
  code: string,
  region: string | null,
  validFrom: string | null = null,
  validTo: string | null = null,
) =>
  ({
    code,
    territory: region === null ? null : `seat-${region}`,
    tile: region === null ? null : { column: 0, row: 0 },
    validFrom,
    validTo,
  }) as Organisation

const places = [
  { code: 'seat-r', region: 'r' },
  { code: 'seat-q', region: 'inner-q' },
  { code: 'inner-q', region: 'q' },
  { code: 'r', region: null },
  { code: 'q', region: null },
] as Organisation[]

const row = (organisation: string, reports: number[]) =>
  ({
    organisation,
    months: Array.from({ length: 12 }, (_, index) => ({
      month: index + 1,
      amount: reports[index] ?? 0,
      reports: reports[index] ?? 0,
    })),
  }) as OrganisationMonthRow

test('a month before the unit was founded or after it ended is no gap', () => {
  const ended = unit('a', 'r', '2025-03-15', '2025-11-06')
  expect(stateOf(ended, 2025, 2, 0, '2026-01-01')).toBe('outside')
  expect(stateOf(ended, 2025, 3, 0, '2026-01-01')).toBe('empty')
  expect(stateOf(ended, 2025, 11, 0, '2026-01-01')).toBe('empty')
  expect(stateOf(ended, 2025, 12, 0, '2026-01-01')).toBe('outside')
  expect(stateOf(ended, 2025, 12, 1, '2026-01-01')).toBe('reported')
})

test('a month to come is no gap, and the running month not yet', () => {
  expect(stateOf(unit('a', 'r'), 2026, 12, 0, '2026-11-21')).toBe('future')
  const groups = groupsOf(
    [row('a', [1, 1, 0]), row('b', []), row('c', [1, 1, 1]), row('office', [])],
    [unit('a', 'r'), unit('b', 'r'), unit('c', 'q'), unit('office', null), ...places],
    2026,
    '2026-03-10',
  )
  expect(groups.map(({ region }) => region)).toEqual(['r', 'q', null])
  expect(completenessOf(groups, 2026, '2026-03-10')).toEqual({ units: 3, full: 2, silent: 1, gaps: 2 })
  expect(completenessOf(groups, 2026, '2026-04-10')).toEqual({ units: 3, full: 1, silent: 1, gaps: 4 })
})
