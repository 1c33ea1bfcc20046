import { expect, test } from 'vitest'
import type { Organisation, Succession } from '@/api/model'
import { branches, dayBefore, sizes } from './register'

function unit(code: string, parent: string | null, from: string | null = null, to: string | null = null) {
  return { code, parent, kind: 'DISTRICT_ASSOCIATION', validFrom: from, validTo: to } as Organisation
}

test('each unit stands below its parent, wherever it came in the list', () => {
  const found = branches([
    unit('town', 'district'),
    unit('city', null),
    unit('district', 'city'),
    unit('x', '?'),
  ])
  expect(found.map(({ unit: { code }, depth }) => `${depth}${code}`)).toEqual([
    '0city',
    '1district',
    '2town',
    '0x',
  ])
})

test('three that become one leave two less', () => {
  const register = [
    unit('a', null, null, '2025-11-06'),
    unit('b', null, null, '2025-11-06'),
    unit('c', null, null, '2025-11-06'),
    unit('new', null, '2025-11-07'),
    unit('other', null),
  ]
  const succession = { on: '2025-11-07', successor: 'new', predecessors: ['a', 'b', 'c'] } as Succession
  expect(sizes(succession, register)).toEqual({ before: 4, after: 2 })
})

test('the day before the first of March is known in leap years too', () => {
  expect(dayBefore('2024-03-01')).toBe('2024-02-29')
  expect(dayBefore('2026-01-01')).toBe('2025-12-31')
})
