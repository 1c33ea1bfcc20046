import { expect, test } from 'vitest'
import { leafOf } from './rotation'

test('pages are even, and every line has its turn', () => {
  const all = [1, 2, 3, 4, 5, 6, 7]
  expect(leafOf(all, 6, 0)).toEqual({ items: [1, 2, 3, 4], page: 1, pages: 2 })
  expect(leafOf(all, 6, 1)).toEqual({ items: [5, 6, 7], page: 2, pages: 2 })
  expect(leafOf(all, 6, 2).page).toBe(1)
  expect(leafOf(all, 6, -1).page).toBe(2)
  expect(leafOf([], 6, 3)).toEqual({ items: [], page: 1, pages: 1 })
})
