import { expect, test } from 'vitest'
import { convenient, inBase, scales, typed, whole } from './amount'
import { statisticWords } from './words'

const SCALED = statisticWords.zh.scaledUnits
const MONEY = SCALED.split(' ')[0] ?? ''
const [base, tenThousand, hundredMillion] = scales(MONEY, SCALED)

test('large sums are typed in the unit tables are printed in', () => {
  expect(convenient(scales(MONEY, SCALED), [650e9, 82e9])).toEqual(hundredMillion)
  expect(convenient(scales(MONEY, SCALED), [20_820])).toEqual(base)
  expect(convenient(scales(MONEY, SCALED), [2_060_000])).toEqual(tenThousand)
  expect(convenient(scales(MONEY, SCALED), [])).toEqual(base)
  expect(convenient(scales('%', SCALED), [5])).toEqual({ name: '%', times: 1 })
})

test('what is typed is the value in base units, exactly', () => {
  expect(hundredMillion && inBase('6,500.1', hundredMillion)).toBe(650_010_000_000)
  expect(tenThousand && inBase('2.082', tenThousand)).toBe(20_820)
  expect(base && inBase('many', base)).toBeUndefined()
  expect(hundredMillion && typed(650_010_000_000, hundredMillion)).toBe('6500.1')
  expect(base && typed(null, base)).toBe('')
})

test('the base unit stands beside the digits', () => {
  expect(whole(20_820.5, MONEY)).toBe(`20,820.5 ${MONEY}`)
  expect(whole(2.3, ':1')).toBe('2.3:1')
})
