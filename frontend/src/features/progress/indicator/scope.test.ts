import { expect, test } from 'vitest'
import { filterOf } from './scope'

test('board and contributions are asked for the same, and never for a day that has not come', () => {
  expect(filterOf({ year: 2023, measure: 'M04', asOf: '2023-06-30', register: 'TODAY' })).toEqual({
    year: 2023,
    organisation: undefined,
    measure: ['M04'],
    asOf: '2023-06-30',
    register: 'TODAY',
  })
  expect(filterOf({ year: 2023, asOf: '2999-01-01' })).toMatchObject({ year: 2023, asOf: undefined })
  expect(filterOf({ asOf: '2024-02-01' })).toMatchObject({ year: 2024 })
})
