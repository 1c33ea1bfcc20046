import { language } from './i18n'
import { ProblemError, problemOf } from './problem'

/** The generated hooks take this as the type of what can go wrong. */
export type ErrorType<_Body> = ProblemError

let csrfToken: string | undefined
let signedOut: () => void = () => undefined
let newToken: () => Promise<boolean> = async () => false

/** The session says which token unsafe calls must carry. */
export function carryCsrfToken(token: string | undefined) {
  csrfToken = token
}

/** Where a token comes from when the one at hand is missing or of a session that has gone; false if none is to be had. */
export function whenTokenIsStale(act: () => Promise<boolean>) {
  newToken = act
}

/** What to do when the backend no longer knows us. */
export function whenSignedOut(act: () => void) {
  signedOut = act
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** So many milliseconds the page waits for an answer where it could go on without one. */
export const PATIENCE = 4_000

export interface Call extends RequestInit {
  /** Milliseconds after which a call without an answer is taken as unanswered: a weak network can swallow it. */
  patience?: number
}

/** Every call of the generated client goes through here; one refused for its token alone did nothing, and is repeated once. */
export async function http<T>(url: string, init: Call = {}): Promise<T> {
  try {
    return await call<T>(url, init)
  } catch (error) {
    if (!(error instanceof ProblemError && error.code === 'csrf' && (await newToken()))) throw error
    return call<T>(url, init)
  }
}

async function call<T>(url: string, { patience, ...init }: Call): Promise<T> {
  if (patience === undefined) return ask<T>(url, init)
  const waiting = new AbortController()
  const stop = () => waiting.abort()
  const timer = setTimeout(stop, patience)
  init.signal?.addEventListener('abort', stop)
  if (init.signal?.aborted) stop()
  try {
    return await ask<T>(url, { ...init, signal: waiting.signal })
  } catch (error) {
    const isOver = isBrokenOff(error) && init.signal?.aborted !== true
    throw isOver ? noAnswer(`after ${patience} ms`) : error
  } finally {
    clearTimeout(timer)
    init.signal?.removeEventListener('abort', stop)
  }
}

async function ask<T>(url: string, init: RequestInit): Promise<T> {
  const method = (init.method ?? 'GET').toUpperCase()
  const headers = new Headers(init.headers)
  headers.set('Accept', headers.get('Accept') ?? 'application/json, application/problem+json')
  headers.set('Accept-Language', language() === 'zh' ? 'zh-CN' : 'en')
  if (!SAFE.has(method) && csrfToken !== undefined) headers.set('X-CSRF-Token', csrfToken)
  const response = await answerTo(url, { ...init, method, headers, credentials: 'same-origin' })
  if (!response.ok) {
    if (response.status === 401) signedOut()
    throw await problemOf(response)
  }
  if (response.status === 204 || response.headers.get('Content-Length') === '0') return undefined as T
  try {
    return (await response.json()) as T
  } catch (cause) {
    // It broke off on the way, or something between answered with a page of its own: what was asked may have been done.
    throw noAnswer(cause)
  }
}

async function answerTo(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (cause) {
    throw noAnswer(cause)
  }
}

/** The network, not the backend: status 0 tells the two apart. What the caller broke off is neither. */
function noAnswer(cause: unknown): unknown {
  if (isBrokenOff(cause)) return cause
  return new ProblemError({
    type: '/problems/no-answer',
    code: 'no-answer',
    title: String(cause),
    status: 0,
  })
}

function isBrokenOff(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}
