import { expect, test } from 'vitest'
import { BLANK, promiseOf } from './promise'

const sent = (part: Partial<typeof BLANK>) => JSON.parse(JSON.stringify(promiseOf({ ...BLANK, ...part })))

test('a relation sends no number, though one was typed before', () => {
  const draft = sent({ type: 'RELATION', value: '3', referenceIndicator: 'O-RURAL-INCOME', margin: '2' })
  expect(draft.value).toBeUndefined()
  expect(draft).toMatchObject({ referenceIndicator: 'O-RURAL-INCOME', margin: 2 })
})

test('a number sends no other side', () => {
  const draft = sent({
    value: '2,000',
    referenceIndicator: 'O-RURAL-INCOME',
    forEach: 'COL-QX',
    tolerance: '5',
  })
  expect(draft).toMatchObject({ value: 2000 })
  expect(Object.keys(draft)).not.toEqual(expect.arrayContaining(['referenceIndicator']))
  expect(draft.forEach).toBeUndefined()
  expect(draft.tolerance).toBeUndefined()
})

test('for each names its set, even if nobody chose one yet', () => {
  expect(sent({ type: 'FOR_EACH', value: '5', entityType: 'park' }).forEach).toEqual({ entityType: 'park' })
  expect(sent({ type: 'FOR_EACH', value: '5' }).forEach).toEqual({})
})
