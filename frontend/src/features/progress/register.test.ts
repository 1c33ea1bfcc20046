import { expect, test } from 'vitest'
import type { Organisation, RolledUp } from '@/api/model'
import { merged, partText, presentOf } from './register'
import { progressWords } from './words'

const part = (organisation: string, amount: number, until: string | null = '2025-11-06'): RolledUp => ({
  organisation,
  name: organisation,
  amount,
  until,
})

test('a footnote names each former unit once, the most first', () => {
  expect(merged([part('b', 1), part('a', 2), part('b', 3)])).toEqual([part('b', 4), part('a', 2)])
})

test('a part says whose it was, how much, and until when', () => {
  expect(partText(part('江北区科协', 12), '12 场', progressWords.zh)).toBe(
    '江北区科协 12 场（至 2025-11-06）',
  )
  expect(partText(part('Jiangbei', 12), '12', progressWords.en)).toBe('Jiangbei 12 (until 2025-11-06)')
  expect(partText(part('a', 1, null), '1', progressWords.zh)).toBe('a 1')
})

test('today’s register is asked for the unit that answers now, over any number of steps', () => {
  const unit = (code: string, successor: string | null) => ({ code, successor }) as Organisation
  const register = [unit('a', 'b'), unit('b', 'c'), unit('c', null)]
  expect(presentOf('a', register)).toBe('c')
  expect(presentOf('unknown', register)).toBe('unknown')
  expect(presentOf('x', [unit('x', 'y'), unit('y', 'x')])).toBeDefined()
})
