import { expect, test } from 'vitest'
import { inOrder, standingOf, type Term } from './terms'

const term = (from: string | null, to: string | null): Term =>
  ({ id: `${from}${to}`, from, to, person: '', username: null, current: false }) as Term

test('both days of a term belong to it', () => {
  expect(standingOf(term('2026-11-01', '2026-11-24'), '2026-11-24')).toBe('now')
  expect(standingOf(term('2026-11-24', null), '2026-11-24')).toBe('now')
  expect(standingOf(term(null, '2026-11-23'), '2026-11-24')).toBe('past')
  expect(standingOf(term('2026-11-25', null), '2026-11-24')).toBe('coming')
  expect(standingOf(term(null, null), '2026-11-24')).toBe('now')
})

test('what runs comes first, then what is coming, then the past from its end', () => {
  const old = term('2020-01-01', '2021-01-01')
  const older = term('2018-01-01', '2019-01-01')
  const next = term('2027-01-01', null)
  const now = term('2025-01-01', null)
  expect(inOrder([older, next, old, now], '2026-11-24')).toEqual([now, next, old, older])
})
