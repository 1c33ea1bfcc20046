import { expect, test } from 'vitest'
import { parseSearch, stringifySearch, take } from './search'

test('lists are repeated names, as the API has them', () => {
  expect(stringifySearch({ status: ['SUBMITTED', 'ENDORSED'], year: 2023, q: undefined })).toBe(
    '?status=SUBMITTED&status=ENDORSED&year=2023',
  )
  expect(parseSearch('?status=SUBMITTED&status=ENDORSED&year=2023')).toEqual({
    status: ['SUBMITTED', 'ENDORSED'],
    year: '2023',
  })
})

test('a code of digits stays a text', () => {
  expect(stringifySearch({ district: ['500101'] })).toBe('?district=500101')
  expect(take.list(parseSearch('?district=500101').district)).toEqual(['500101'])
})

test('what does not fit is as if it were not there', () => {
  expect(take.integer('20x3', 2000, 2100)).toBeUndefined()
  expect(take.integer('1999', 2000, 2100)).toBeUndefined()
  expect(take.integer('', 0, 10)).toBeUndefined()
  expect(take.day('2023-13-01')).toBeUndefined()
  expect(take.listOf(['GREEN', 'PINK'], ['GREEN', 'RED'])).toEqual(['GREEN'])
  expect(take.text('   ')).toBeUndefined()
})
