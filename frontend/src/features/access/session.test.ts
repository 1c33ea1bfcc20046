import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Session } from '@/api/model'
import { isLeaving, setLeaving } from './known'
import { confirmAnew, leave, sessionQuery } from './session'

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

test('who left while they were asked about is not let in again', async () => {
  const client = new QueryClient()
  const session = { user: { id: 'u' }, csrfToken: 'new' } as Session
  client.setQueryData(sessionQuery.queryKey, session)
  answer.mockImplementation(async () => Response.json(session))
  expect(await confirmAnew(client)).toBe(true)

  answer.mockImplementation(async () => {
    client.clear()
    return Response.json(session)
  })
  expect(await confirmAnew(client)).toBe(false)
  expect(client.getQueryData(sessionQuery.queryKey)).toBeUndefined()
})
