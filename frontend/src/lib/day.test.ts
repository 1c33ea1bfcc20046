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

test('a number may carry separators and full-width digits', () => {
  expect(typedNumber('1,200')).toBe(1200)
  expect(typedNumber('６４')).toBe(64)
  expect(typedNumber('many')).toBeUndefined()
  expect(typedNumber('')).toBeUndefined()
})
