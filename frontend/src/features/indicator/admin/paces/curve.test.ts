import { expect, test } from 'vitest'
import { EVEN, faultsOf, monthsOf, shareGone, sharesOf } from './curve'

const SPRING = [0, 0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1, 1, 1]

test('a curve keeps its shares through the fields', () => {
  expect(sharesOf(monthsOf(SPRING))).toEqual(SPRING)
  expect(sharesOf(EVEN)[11]).toBe(1)
})

test('a share is reached at the end of its month, evenly', () => {
  expect(shareGone(SPRING, '2023-02-28')).toBe(0)
  expect(shareGone(SPRING, '2023-06-15')).toBeCloseTo(0.45)
  expect(shareGone(SPRING, '2024-02-29')).toBe(0)
  expect(shareGone(SPRING, '2023-12-31')).toBe(1)
})

test('a month that falls and one that cannot be read are told', () => {
  const months = ['10', '5', '百分之六', ...EVEN.slice(3)]
  expect(faultsOf(sharesOf(months)).slice(0, 4)).toEqual([undefined, 'falling', 'unreadable', undefined])
  expect(sharesOf(['101'])[0]).toBeNull()
})
