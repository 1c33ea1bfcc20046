import { expect, test } from 'vitest'
import type { QuotaSet } from '@/api/model'
import { changeOf, type Line, numberOf, paste, quotasOf, readOf, rebased, sumOf } from './grid'

const line = (organisation: string, typed: string): Line => ({
  organisation,
  name: `${organisation}科协`,
  typed,
})
const set = {
  items: [
    { organisation: 'A', name: 'A科协', value: 12, status: 'ACCEPTED' },
    { organisation: 'B', name: 'B科协', value: 8, status: 'OBJECTED' },
    { organisation: 'C', name: 'C科协', value: 3, status: 'WITHDRAWN' },
  ],
} as QuotaSet

test('numbers are read as people write them, and nothing else is', () => {
  expect(['１２', '1,200', ' 7 ', '0.5', '+3'].map(numberOf)).toEqual([12, 1200, 7, 0.5, 3])
  expect(['', '-1', '1e3', '12万', '1.23456'].map(numberOf)).toEqual(Array(5).fill(undefined))
})

test('what would change is told before it is proposed', () => {
  const change = changeOf(
    [line('A', '12'), line('B', ''), line('C', '4'), line('D', '5'), line('E', 'x')],
    set,
  )
  expect(change).toEqual({ added: 2, changed: 0, withdrawn: 1, wrong: new Set(['E']) })
  expect(changeOf([line('A', '12')], set), 'a unit without a line loses its quota').toMatchObject({
    withdrawn: 1,
  })
  expect(changeOf([line('A', '13'), line('B', '8')], set)).toEqual({
    added: 0,
    changed: 1,
    withdrawn: 0,
    wrong: new Set(),
  })
})

test('a draft goes on with what others made of the set meanwhile', () => {
  const now = {
    items: [
      { organisation: 'A', name: 'A科协', value: 20, status: 'REVISED' },
      { organisation: 'B', name: 'B科协', value: 8, status: 'WITHDRAWN' },
      { organisation: 'D', name: 'D科协', value: 5, status: 'PROPOSED' },
    ],
  } as QuotaSet
  const lines = rebased([line('A', '12'), line('B', '9'), line('C', '')], set, now)
  expect(lines.map(({ organisation, typed }) => [organisation, typed])).toEqual([
    ['A', '20'],
    ['B', '9'],
    ['C', ''],
    ['D', '5'],
  ])
  expect(changeOf(lines, now)).toMatchObject({ added: 1, changed: 0, withdrawn: 0 })
})

test('a field that is empty asks for nothing, and one that is no number is told so', () => {
  expect(readOf(' ')).toEqual({ value: undefined, wrong: false })
  expect(readOf('1,200')).toEqual({ value: 1200, wrong: false })
  expect(readOf('约20')).toEqual({ value: undefined, wrong: true })
})

test('a column fills the rows from where it is pasted, and names find their own', () => {
  const lines = [line('A', '1'), line('B', '2'), line('C', '3')]
  expect(paste(lines, 1, '7\r\n8\r\n9\r\n').map(({ typed }) => typed)).toEqual(['1', '7', '8'])
  expect(paste(lines, 0, 'C科协\t5\nA科协\t6\n无此单位\t7').map(({ typed }) => typed)).toEqual([
    '6',
    '2',
    '5',
  ])
})

test('sums are exact and what is empty is nobody’s', () => {
  expect(sumOf([line('A', '0.1'), line('B', '0.2'), line('C', '')])).toBe(0.3)
  expect(quotasOf([line('A', '12'), line('B', '0'), line('C', '')])).toEqual([
    { organisation: 'A', value: 12 },
  ])
})
