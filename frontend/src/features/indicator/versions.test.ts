import { expect, test } from 'vitest'
import type { Target } from '@/api/model'
import { chainsOf, holding, stateOf } from './versions'

const target = {
  code: 'T13',
  root: 'T13',
  type: 'VALUE',
  cadence: 'EACH_YEAR',
  value: 200,
  versionInForce: 'T13',
  supersededBy: null,
  effectiveFrom: null,
  periodStart: null,
  periodEnd: null,
  withdrawnAt: null,
} as Target
const later = { ...target, code: 'T13-2', value: 240, effectiveFrom: '2024-03-15' }

test('a version is in force, superseded, to come or withdrawn', () => {
  expect(stateOf({ ...target, supersededBy: 'T13-2' })).toBe('IN_FORCE')
  expect(stateOf(later)).toBe('TO_COME')
  expect(stateOf({ ...later, withdrawnAt: '2024-01-01T00:00:00Z' })).toBe('WITHDRAWN')
  expect(stateOf({ ...target, versionInForce: 'T13-2', supersededBy: 'T13-2' })).toBe('SUPERSEDED')
})

test('a chain runs from its first version to its tenth', () => {
  const codes = ['T13-10', 'T13', 'T22', 'T13-2']
  const chains = chainsOf(codes.map((code) => ({ ...target, code, root: code.slice(0, 3) })))
  expect(chains.map((chain) => chain.map(({ code }) => code))).toEqual([['T13', 'T13-2', 'T13-10'], ['T22']])
  expect(holding([target, later])?.code).toBe('T13')
})
