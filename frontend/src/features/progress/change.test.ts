import { expect, test } from 'vitest'
import { changeOf, wholeMonths } from './change'

const item = (months: number[] | null, actual: number | null = null) => ({ months, actual })

test('a month that is half gone is not compared', () => {
  expect(wholeMonths(2026, '2026-11-21')).toBe(10)
  expect(wholeMonths(2026, '2026-11-30')).toBe(11)
  expect(wholeMonths(2026, '2026-01-15')).toBe(0)
  expect(wholeMonths(2025, '2026-11-21')).toBe(12)
  expect(wholeMonths(2027, '2026-11-21')).toBe(0)
  expect(wholeMonths(2024, '2024-02-28')).toBe(1)
  expect(wholeMonths(2024, '2024-02-29')).toBe(2)
})

test('the same months stand against each other', () => {
  const now = item([1, 3, 6])
  const then = item([2, 4, 5, 9, 9, 9, 9, 9, 9, 9, 9, 9])
  expect(changeOf(now, then, 2026, '2026-03-15')).toEqual({ ratio: -0.25, now: 3, before: 4, months: 2 })
})

test('from nothing there is no percentage, and without months only a finished year is compared', () => {
  expect(changeOf(item([4]), item([0]), 2026, '2026-01-31')?.ratio).toBeNull()
  expect(changeOf(item(null, 6), item(null, 4), 2026, '2026-11-21')).toBeNull()
  expect(changeOf(item(null, 6), item(null, 4), 2025, '2026-11-21')?.ratio).toBe(0.5)
  expect(changeOf(item([4]), undefined, 2026, '2026-01-31')).toBeNull()
})
