import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isLeaving, setLeaving } from './known'
import { leave } from './session'

const answer = vi.fn<typeof fetch>()

beforeEach(() => vi.stubGlobal('fetch', answer))
afterEach(() => {
  vi.unstubAllGlobals()
  answer.mockReset()
  setLeaving(false)
})

test('a sign-out that failed is made good later, unless there is no session any more', async () => {
  answer.mockResolvedValue(new Response(null, { status: 403 }))
  await leave(new QueryClient())
  expect(isLeaving()).toBe(true)

  setLeaving(false)
  answer.mockResolvedValue(new Response(null, { status: 401 }))
  await leave(new QueryClient())
  expect(isLeaving()).toBe(false)
})
