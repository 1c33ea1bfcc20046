import { expect, test } from 'vitest'
import type { Organisation } from '@/api/model'
import { type District, districtsOf, ranked, stepper } from './districts'

function unit(
  code: string,
  tile: Organisation['tile'] = { column: 0, row: 0 },
  parent?: string,
): Organisation {
  return {
    code,
    name: code,
    shortName: code,
    kind: 'DISTRICT_ASSOCIATION',
    aliases: [],
    tile,
    parent,
  } as unknown as Organisation
}

function did(organisation: string, amount: number, quota: number | null = null) {
  const taken = quota === null ? {} : { quota, ratio: amount / quota, light: 'YELLOW' as const }
  return { organisation, amount, rolledUp: [], ...taken }
}

const present = [unit('a'), unit('b'), unit('c')]
const register = [
  ...present,
  unit('town', null, 'b'),
  unit('department', null),
  { ...unit('merged'), successor: 'a' },
]
const districts: District[] = districtsOf(present, register, [
  did('a', 2),
  did('merged', 1),
  did('b', 31),
  did('town', 9),
  did('department', 9),
])

test('only units of the day with a tile are districts of the map', () => {
  expect(districts.map(({ organisation }) => organisation.code)).toEqual(['a', 'b', 'c'])
})

test('a town’s work is its district’s, and a merged unit’s its successor’s', () => {
  expect(districts.map(({ amount }) => amount)).toEqual([3, 40, 0])
})

test('what a district took over is named beside it, whoever rolled it up', () => {
  const part = { organisation: 'merged', name: 'merged', amount: 1, until: '2025-11-06' }
  const [first] = districts
  expect(first?.rolledUp).toEqual([{ ...part, until: undefined }])
  const [same] = districtsOf(present, register, [{ ...did('a', 3), rolledUp: [part] }])
  expect(same).toMatchObject({ amount: 3, rolledUp: [part] })
})

test('who did most comes first, who reported nothing last', () => {
  expect(ranked(districts).map(({ organisation }) => organisation.code)).toEqual(['b', 'a', 'c'])
})

test('nothing reported is a step of its own', () => {
  expect(districts.map(stepper(districts))).toEqual([1, 3, 0])
})

test('completion is the unit’s own, and who took nothing on has none', () => {
  const [a, b, c] = districtsOf(present, register, [did('a', 3, 4), did('b', 5), did('town', 9, 2)])
  expect(a?.completion).toEqual({ quota: 4, ratio: 0.75, light: 'YELLOW' })
  expect(b?.completion).toBeNull()
  expect(c?.completion).toBeNull()
  expect(
    ranked(
      [b, c, a].flatMap((one) => one ?? []),
      'quota',
    )[0],
  ).toBe(a)
})
