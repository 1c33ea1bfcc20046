import { expect, test } from 'vitest'
import type { Target } from '@/api/model'
import { changesOf, revisionOf, successionOf, unreadable } from './revision'

const target = {
  code: 'T21',
  root: 'T21',
  operator: '~',
  value: 27900,
  tolerance: 100,
  strength: 'FIRM',
  cadence: 'BY_DATE',
  periodStart: null,
  periodEnd: '2027-12-31',
  margin: null,
  versionInForce: 'T21',
  supersededBy: null,
  withdrawnAt: null,
} as Target

const revised = (part: Partial<ReturnType<typeof revisionOf>>) =>
  successionOf(target, { ...revisionOf(target), effectiveFrom: '2024-03-01', document: ' 5号 ', ...part })

test('only what differs is sent', () => {
  expect(JSON.parse(JSON.stringify(revised({ value: '30,000' })))).toEqual({
    effectiveFrom: '2024-03-01',
    document: '5号',
    value: 30000,
  })
})

test('another cadence brings its whole period', () => {
  const draft = revised({ cadence: 'IN_YEAR', periodStart: '2027-01-01' })
  expect(draft).toMatchObject({ cadence: 'IN_YEAR', periodStart: '2027-01-01', periodEnd: '2027-12-31' })
})

test('the tolerance goes with the sign it belongs to', () => {
  const draft = revised({ operator: '>=' })
  expect(draft.tolerance).toBeUndefined()
  expect(changesOf(target, draft)).toEqual([
    { name: 'operator', from: '~', to: '>=' },
    { name: 'tolerance', from: 100, to: null },
  ])
})

test('what is typed and no number is named', () => {
  expect(unreadable({ value: '三万', tolerance: '', margin: '1' })).toEqual(['value'])
})
