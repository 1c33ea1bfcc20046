import { expect, test } from 'vitest'
import { registerDay, scopeFrom } from './scope'

test('a past day without a year is of its own year', () => {
  expect(scopeFrom({ asOf: '2024-05-31' }, '2026-11-21')).toEqual({ year: 2024, asOf: '2024-05-31' })
  expect(scopeFrom({ year: 2023, asOf: '2024-05-31' }, '2026-11-21')).toEqual({
    year: 2023,
    asOf: '2024-05-31',
  })
})

test('today and days to come are now', () => {
  expect(scopeFrom({ year: 2026, asOf: '2026-11-21' }, '2026-11-21').asOf).toBeUndefined()
  expect(scopeFrom({ year: 2026, asOf: '2027-01-01' }, '2026-11-21').asOf).toBeUndefined()
})

test('the register is that of the end of a past year, else of the day that is looked at', () => {
  expect(registerDay({ year: 2023 }, '2026-11-21')).toBe('2023-12-31')
  expect(registerDay({ year: 2026 }, '2026-11-21')).toBe('2026-11-21')
  expect(registerDay({ year: 2025, asOf: '2025-06-30' }, '2026-11-21')).toBe('2025-06-30')
  expect(registerDay({ year: 2023, asOf: '2025-06-30' }, '2026-11-21')).toBe('2023-12-31')
})
