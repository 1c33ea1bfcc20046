import { expect, test } from 'vitest'
import { seriesBehind, territoriesOf } from './series'

const NONE = { referenceIndicator: null, referenceTerritory: null, forEach: null }

test('a number rests on its own figures, on those it is derived from, and on those it is held against', () => {
  const growth = { code: 'O-GROWTH', derivation: { function: 'GROWTH' as const, of: 'O-INCOME' } }
  expect(seriesBehind(growth, [])).toEqual(['O-GROWTH', 'O-INCOME'])
  expect(
    seriesBehind(growth, [NONE, { referenceIndicator: 'O-URBAN' }, { referenceIndicator: 'O-GROWTH' }]),
  ).toEqual(['O-GROWTH', 'O-INCOME', 'O-URBAN'])
  expect(seriesBehind({ code: 'O-GRAIN', derivation: null }, [NONE])).toEqual(['O-GRAIN'])
})

test('they are the city’s, the nation’s where she is compared with it, and everyone’s where each is judged', () => {
  expect(territoriesOf([NONE])).toEqual(['500000'])
  expect(territoriesOf([NONE, { ...NONE, referenceTerritory: 'CN' }])).toEqual(['500000', 'CN'])
  expect(territoriesOf([{ ...NONE, forEach: { collective: 'COL-QX' } }])).toBeUndefined()
})
