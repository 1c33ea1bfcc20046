import { expect, test } from 'vitest'
import { typedDay, typedNumber } from './day'

test('a day is read however it is typed', () => {
  for (const typed of ['2026-11-21', '2026/11/21', '2026.11.21', '20261121', '26-11-21', '２０２６-11-21']) {
    expect(typedDay(typed)).toBe('2026-11-21')
  }
})

test('the year is this one when it is left out', () => {
  expect(typedDay('3-5', 2024)).toBe('2024-03-05')
  expect(typedDay('0305', 2024)).toBe('2024-03-05')
})

test('what is no day is none', () => {
  for (const typed of ['', 'soon', '2026-02-30', '2026-13-01', '202611'])
    expect(typedDay(typed)).toBeUndefined()
})

test('a span of days is no day of another year', () => {
  for (const typed of ['11月5日至8日', '11月5日-8日', '11-5-8', '１１月5－8日', '5日-8日'])
    expect(typedDay(typed)).toBeUndefined()
  expect(typedDay('１１年5月8日')).toBe('2011-05-08')
  expect(typedDay('２６年5月8日')).toBe('2026-05-08')
})

test('a number may carry separators and full-width digits', () => {
  expect(typedNumber('1,200')).toBe(1200)
  expect(typedNumber('６４')).toBe(64)
  expect(typedNumber('many')).toBeUndefined()
  expect(typedNumber('')).toBeUndefined()
})
