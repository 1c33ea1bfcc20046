import { expect, test } from 'vitest'
import type { ReportKind } from '@/api/model'
import { draftOf } from './content'

const kind = {
  code: 'K',
  fields: [
    { key: 'open', type: 'BOOLEAN' },
    { key: 'area', type: 'DECIMAL' },
  ],
} as unknown as ReportKind
const typed = (field: string, operator: 'EQ' | 'IN' | 'GE', value: string) =>
  draftOf({ function: 'COUNT', conditions: [{ id: 1, field, operator, value }] }, kind).conditions?.[0]?.value

test('a value is sent as its field takes it', () => {
  expect(typed('open', 'EQ', 'true')).toBe(true)
  expect(typed('area', 'GE', '1,000')).toBe(1000)
  expect(typed('level', 'IN', 'A、B，C, D')).toEqual(['A', 'B', 'C', 'D'])
})

test('what the method does not take is not sent', () => {
  const rule = { kind: 'K', field: 'area', key: 'open', conditions: [] }
  expect(draftOf({ ...rule, function: 'COUNT' }, kind)).toMatchObject({ field: undefined, key: undefined })
  expect(draftOf({ ...rule, function: 'LATEST' }, kind)).toMatchObject({ field: 'area', key: 'open' })
})
