import { expect, test } from 'vitest'
import { goalSteps, type PromisedDay, paceSteps } from './goals'

const on = (day: string, target: string, value: number, expected: number | null = null) =>
  ({ day, target, value, expected }) satisfies PromisedDay

test('a later document shows as a step, and months to come are empty', () => {
  const days = [on('2026-01-31', 'T1', 200), on('2026-02-28', 'T1-2', 240), on('2026-03-15', 'T1-2', 240)]
  expect(goalSteps(days, 'T1-2').slice(0, 4)).toEqual([200, 240, 240, null])
})

test('of several targets the one that is asked for is drawn', () => {
  const days = [on('2026-01-31', 'T1', 200, 10), on('2026-01-31', 'T2', 900, 40)]
  expect(goalSteps(days, 'T2')[0]).toBe(900)
  expect(paceSteps(days, 'T2')[0]).toBe(40)
  expect(paceSteps(days, undefined)[0]).toBe(10)
})
