import { expect, test } from 'vitest'
import { readChoice, writtenChoice } from './kindForm'

test('a choice is read as it is written', () => {
  const choice = { code: 'FIELD', label: { zh: '田间', en: 'Field' } }
  expect(readChoice(writtenChoice(choice))).toEqual(choice)
})

test('what is left out of a choice is taken from what is there', () => {
  expect(readChoice('A')).toEqual({ code: 'A', label: { zh: 'A', en: 'A' } })
  expect(readChoice(' B | 乙 ')).toEqual({ code: 'B', label: { zh: '乙', en: '乙' } })
  expect(readChoice('  ')).toBeUndefined()
})
