import { expect, test } from 'vitest'
import { differences } from './difference'

test('only what changed is shown, with both sides', () => {
  expect(differences({ a: 1, b: 'x', c: [1] }, { a: 1, b: 'y', c: [1], d: true })).toEqual([
    { field: 'b', before: 'x', after: 'y' },
    { field: 'd', before: '', after: 'true' },
  ])
})

test('something new is shown whole, and nothing of nothing', () => {
  expect(differences(null, { a: { b: 1 }, c: null })).toEqual([{ field: 'a', before: '', after: '{"b":1}' }])
  expect(differences(null, null)).toEqual([])
})
