import { expect, test } from 'vitest'
import { figurePeriod, isNear } from './outcome'

const month = (months: string) => `${months}月`
const of = (from: string | null, to: string | null) => figurePeriod({ from, to }, month)

test('a period is said as short as it can be', () => {
  expect(of('2025-01-01', '2025-12-31')).toBe('2025')
  expect(of('2026-01-01', '2026-09-30')).toBe('2026 1–9月')
  expect(of('2026-02-01', '2026-02-28')).toBe('2026 2月')
  expect(of('2026-02-03', '2026-02-28')).toBe('2026-02-03 – 2026-02-28')
  expect(of(null, '2026-06-30')).toBe('2026-06-30')
  expect(of(null, null)).toBe('')
})

test('near is within a quarter of a year', () => {
  expect(isNear('2026-12-31', '2026-11-21')).toBe(true)
  expect(isNear('2027-12-31', '2026-11-21')).toBe(false)
  expect(isNear('2023-12-31', '2026-11-21')).toBe(true)
})
