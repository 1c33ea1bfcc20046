import { expect, test } from 'vitest'
import { isSplit } from './overview'

const NONE = { proposed: 0, accepted: 0, objected: 0, revised: 0, withdrawn: 0 }

test('a target that every unit objects to is split nevertheless', () => {
  expect(isSplit({ counts: { ...NONE, objected: 3 } })).toBe(true)
  expect(isSplit({ counts: { ...NONE, withdrawn: 2 } })).toBe(false)
  expect(isSplit({ counts: NONE })).toBe(false)
})
