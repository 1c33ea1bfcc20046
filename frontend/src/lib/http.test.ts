import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { carryCsrfToken, http, whenSignedOut, whenTokenIsStale } from './http'
import { ProblemError } from './problem'

const answer = vi.fn<typeof fetch>()

beforeEach(() => vi.stubGlobal('fetch', answer))
afterEach(() => {
  vi.unstubAllGlobals()
  answer.mockReset()
  carryCsrfToken(undefined)
  whenTokenIsStale(async () => false)
})

function headersOf(call: number): Headers {
  return new Headers(answer.mock.calls[call]?.[1]?.headers)
}

async function refusalOf(promise: Promise<unknown>): Promise<ProblemError> {
  const refusal = await promise.catch((error: unknown) => error)
  if (!(refusal instanceof ProblemError)) throw new Error('There was no refusal.')
  return refusal
}

test('only unsafe calls carry the token of the session', async () => {
  carryCsrfToken('abc')
  answer.mockImplementation(async () => Response.json({}))
  await http('/api/v1/plans')
  await http('/api/v1/activity-reports', { method: 'POST', body: '{}' })
  expect(headersOf(0).get('X-CSRF-Token')).toBeNull()
  expect(headersOf(1).get('X-CSRF-Token')).toBe('abc')
})

test('a refusal keeps its code, request and fields', async () => {
  const problem = {
    type: '/problems/content',
    title: '内容有误',
    status: 422,
    code: 'content',
    requestId: 'r-1',
    errors: [{ pointer: '/participants', code: 'min', message: '至少 1 人' }],
  }
  answer.mockResolvedValue(
    new Response(JSON.stringify(problem), {
      status: 422,
      headers: { 'Content-Type': 'application/problem+json' },
    }),
  )
  const refusal = await refusalOf(http('/api/v1/activity-reports'))
  expect(refusal.code).toBe('content')
  expect(refusal.problem.requestId).toBe('r-1')
  expect(refusal.fields.get('/participants')).toBe('至少 1 人')
})

test('an answer that is no problem is told as one', async () => {
  answer.mockResolvedValue(
    new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'Content-Type': 'text/html' } }),
  )
  expect((await refusalOf(http('/api/v1/plans'))).status).toBe(502)
})

function refusedForItsToken(): Response {
  return new Response(JSON.stringify({ code: 'csrf' }), {
    status: 403,
    headers: { 'Content-Type': 'application/problem+json' },
  })
}

test('a call refused for its token is repeated with a new one, once', async () => {
  const renewed = vi.fn(async () => {
    carryCsrfToken('new')
    return true
  })
  whenTokenIsStale(renewed)
  answer.mockResolvedValueOnce(refusedForItsToken()).mockResolvedValueOnce(Response.json({ id: 1 }))
  expect(await http('/api/v1/activity-reports', { method: 'POST', body: '{}' })).toEqual({ id: 1 })
  expect(headersOf(1).get('X-CSRF-Token')).toBe('new')

  answer.mockImplementation(async () => refusedForItsToken())
  expect((await refusalOf(http('/api/v1/session', { method: 'DELETE' }))).code).toBe('csrf')
  expect(renewed).toHaveBeenCalledTimes(2)
  expect(answer).toHaveBeenCalledTimes(4)
})

test('without a new token the refusal stands', async () => {
  answer.mockImplementation(async () => refusedForItsToken())
  expect((await refusalOf(http('/api/v1/session', { method: 'DELETE' }))).code).toBe('csrf')
  expect(answer).toHaveBeenCalledOnce()
})

test('no answer at all has status 0', async () => {
  answer.mockRejectedValue(new TypeError('Failed to fetch'))
  expect((await refusalOf(http('/api/v1/plans'))).status).toBe(0)
})

test('an answer that broke off or is of another hand is no answer', async () => {
  for (const body of ['{"id": 1', '<h1>Sign in to this network</h1>', '']) {
    answer.mockResolvedValue(new Response(body, { status: 200 }))
    expect((await refusalOf(http('/api/v1/plans'))).status).toBe(0)
  }
})

test('a call that is swallowed has no answer once patience is over, and one that is broken off stays so', async () => {
  answer.mockImplementation(
    (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
      }),
  )
  expect((await refusalOf(http('/api/v1/session', { patience: 1 }))).status).toBe(0)
  const leaving = new AbortController()
  const broken = http('/api/v1/session', { patience: 60_000, signal: leaving.signal })
  leaving.abort()
  await expect(broken).rejects.toHaveProperty('name', 'AbortError')
})

test('who is no longer signed in is told so', async () => {
  const signedOut = vi.fn()
  whenSignedOut(signedOut)
  answer.mockResolvedValue(new Response(null, { status: 401 }))
  await refusalOf(http('/api/v1/plans'))
  expect(signedOut).toHaveBeenCalledOnce()
})

test('an empty answer is no content', async () => {
  answer.mockResolvedValue(new Response(null, { status: 204 }))
  expect(await http('/api/v1/session', { method: 'DELETE' })).toBeUndefined()
})
