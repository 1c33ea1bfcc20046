import { expect, test } from 'vitest'
import type { ProgressItem } from '@/api/model'
import { standing, verdictWord } from './light'

function item(
  actual: number | null,
  expected: number | null,
  value: number | null,
  operator = '>=',
): ProgressItem {
  return { actual, expected, target: value === null ? null : { value, operator } } as unknown as ProgressItem
}

test('points are the distance between what is done and what should be', () => {
  const { share, pace, points } = standing(item(112, 148, 200))
  expect(share).toBeCloseTo(0.56)
  expect(pace).toBeCloseTo(0.74)
  expect(points).toBeCloseTo(-18)
})

test('without a number to reach there is no bar', () => {
  expect(standing(item(5, null, null)).share).toBeNull()
  expect(standing(item(4.2, null, 4.5, '<=')).share).toBeNull()
})

test('no data is no share of nothing', () => {
  expect(standing(item(null, 10, 20))).toMatchObject({ share: null, pace: 0.5, points: null })
})

test('a figure that is known and not due yet is not called missing', () => {
  const t = { verdict_NO_DATA: 'none', light_GREY: 'not judged' } as unknown as Parameters<
    typeof verdictWord
  >[0]
  expect(verdictWord(t, { light: 'GREY', verdict: 'NO_DATA', actual: 6 })).toBe('not judged')
  expect(verdictWord(t, { light: 'GREY', verdict: 'NO_DATA', actual: null })).toBe('none')
})
