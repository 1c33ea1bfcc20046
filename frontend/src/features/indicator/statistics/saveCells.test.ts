import { expect, test } from 'vitest'
import type { EntityValue } from '@/api/model'
import { scales } from './amount'
import { amountOf, revisedBy } from './saveCells'
import { statisticWords } from './words'

const SCALED = statisticWords.zh.scaledUnits
const [base, tenThousand, hundredMillion] = scales(SCALED.split(' ')[0], SCALED)

test('a cell is worth what it was typed as, whatever unit the page has come to since', () => {
  expect(hundredMillion && amountOf({ text: '3.2', scale: hundredMillion })).toBe(320_000_000)
  expect(tenThousand && amountOf({ text: '3.2', scale: tenThousand })).toBe(32_000)
  expect(base && amountOf({ text: '3.2', scale: base })).toBe(3.2)
})

test('a cell revises the value it was typed over, and a later one only once that has been shown', () => {
  const seen = { revision: 1 } as EntityValue
  const later = { revision: 2 } as EntityValue
  expect(revisedBy({ seen }, later)).toBe(seen)
  expect(revisedBy({ seen, overtaken: true }, later)).toBe(later)
  expect(revisedBy({ seen: undefined, overtaken: true }, later)).toBe(later)
})
