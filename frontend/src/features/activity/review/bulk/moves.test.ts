import { expect, test } from 'vitest'
import type { ReviewItem } from '@/api/model'
import { chosenOf, movesOf, resultOf, toggled } from './moves'

const item = (id: string, step: 'ENDORSE' | 'APPROVE') =>
  ({ report: { id, version: 3 }, step }) as unknown as ReviewItem

test('what goes through goes through its own step, each with the version that was seen', () => {
  const items = [item('1', 'ENDORSE'), item('2', 'APPROVE')]
  expect(movesOf(items, 'THROUGH', '  ')).toEqual([
    { id: '1', version: 3, transition: 'ENDORSE' },
    { id: '2', version: 3, transition: 'APPROVE' },
  ])
  expect(
    movesOf(items, 'RETURN', ' 请补照片 ').map(({ transition, comment }) => [transition, comment]),
  ).toEqual([
    ['RETURN', '请补照片'],
    ['RETURN', '请补照片'],
  ])
})

test('a conflict is somebody else who was faster, anything else a refusal', () => {
  expect([200, 409, 412, 403, 422].map((status) => resultOf({ status }))).toEqual([
    'done',
    'overtaken',
    'overtaken',
    'refused',
    'refused',
  ])
})

test('all shown are marked at once, and unmarked when all are marked', () => {
  const all = toggled(new Set(['1']), '1', '2')
  expect([...all]).toEqual(['1', '2'])
  expect([...toggled(all, '1', '2')]).toEqual([])
  expect(
    chosenOf([item('1', 'APPROVE'), item('2', 'APPROVE')], new Set(['2', '9'])).map((one) => one.report.id),
  ).toEqual(['2'])
})
