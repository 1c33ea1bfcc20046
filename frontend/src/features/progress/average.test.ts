import { expect, test } from 'vitest'
import type { ProgressItem } from '@/api/model'
import { averageOf } from './average'

const item = (actual: number | null, expected: number | null, value: number | null, strength = 'FIRM') =>
  ({ actual, expected, target: { value, operator: '>=', strength } }) as unknown as ProgressItem

test('one target done twice over hides none that is behind', () => {
  expect(averageOf([item(400, 100, 200), item(50, 50, 100)])).toEqual({ share: 0.75, pace: 0.5 })
})

test('aspirations and what has no number are left out', () => {
  expect(averageOf([item(1, null, 5, 'ASPIRATIONAL'), item(3, null, null)])).toBeNull()
  expect(averageOf([item(1, null, 5, 'ASPIRATIONAL'), item(3, null, 4)])).toEqual({ share: 0.75, pace: null })
})
