import type { Finding, ReportDraft, ReportStatus } from '@/api/model'
import { randomId } from '@/lib/once'
import { asProblem, type Problem, ProblemError } from '@/lib/problem'
import type { FormContent } from '../form/content'

/**
 * One report as it lies in this browser: from the first keystroke until the backend has acknowledged what was asked of
 * it. The states can be read aloud: a draft is queued, sent, and gone; or it could not be sent and says why.
 */
export type ItemState = 'DRAFT' | 'QUEUED' | 'SENDING' | 'FAILED' | 'CONFLICT'

/** Only to be kept as a draft at the backend, or to be handed in. */
export type Intent = 'SAVE' | 'SUBMIT'

export interface Item {
  /** Of this browser's making; the backend knows the report by it, however often it is sent. */
  id: string
  state: ItemState
  content: FormContent
  /** Last written to by a person. */
  at: string
  /** The report it changes, where it does not make a new one. */
  report?: string
  /** The version of the report the content stands on: the last this browser has read or written. */
  version?: number
  intent?: Intent
  /** What is sent, but for its photos: settled when it was queued, since kinds may change. */
  draft?: ReportDraft
  queuedAt?: string
  attempts: number
  /** Not before then, unless someone asks for it. */
  nextAt?: number
  /** One key for one submission of one version. */
  submission?: { key: string; version: number }
  /** Why it waits or was refused. */
  problem?: Problem
  /** What stands at the backend instead. */
  current?: Current
  /** What struck before it was handed in, for its author to say that it goes nonetheless. */
  findings?: Finding[]
}

export interface Current {
  id: string
  version: number
  status: ReportStatus
}

const FIRST_WAIT = 5_000
const LONGEST_WAIT = 10 * 60_000

export function drafted(
  id: string,
  content: FormContent,
  at: string,
  on?: Pick<Item, 'report' | 'version'>,
): Item {
  const { report, version } = on ?? {}
  return {
    id,
    state: 'DRAFT',
    content,
    at,
    attempts: 0,
    ...(report !== undefined && { report }),
    ...(version !== undefined && { version }),
  }
}

/** A form that is open: the item that is its own, and since when. */
export interface Opening {
  id: string
  /** The report it changes, where it does not make a new one. */
  on: Pick<Item, 'report' | 'version'> | undefined
  since: string
}

/** The item was sent while the form stood open. */
export function isSent(receipt: { at: string } | undefined, { since }: Pick<Opening, 'since'>): boolean {
  return receipt !== undefined && receipt.at > since
}

/** Written in an open form; null if it takes nothing more, since it is on its way or was sent. */
export function typed(
  opening: Opening,
  item: Item | undefined,
  receipt: { at: string } | undefined,
  content: FormContent,
  at: string,
): Item | null {
  if (item !== undefined) return edited(item, content, at)
  return isSent(receipt, opening) ? null : drafted(opening.id, content, at, opening.on)
}

/** What an open form shows of its item when that has moved on in the store; what it only holds itself stays. */
export function followed(shown: Item | undefined, stored: Item): Item | undefined {
  if (stored.state === 'SENDING' || shown?.state === 'SENDING') return stored
  if (shown?.state === stored.state || shown?.state === 'CONFLICT') return shown
  return stored.state === 'FAILED' || stored.state === 'CONFLICT' ? stored : shown
}

/** Written to by its author: what was queued is taken back; what is on its way can no longer be changed. */
export function edited(item: Item, content: FormContent, at: string): Item | null {
  if (item.state === 'SENDING') return null
  return { ...without(item), state: 'DRAFT', content, at }
}

export function queued(item: Item, intent: Intent, draft: ReportDraft, at: string): Item {
  if (item.state === 'SENDING') return item
  return { ...without(item), state: 'QUEUED', intent, draft, queuedAt: at, attempts: 0 }
}

export function sending(item: Item): Item {
  return { ...item, state: 'SENDING' }
}

/** What only belonged to the last attempt. */
function without({
  problem: _problem,
  current: _current,
  nextAt: _nextAt,
  findings: _findings,
  ...rest
}: Item): Item {
  return rest
}

/** It can go now: it is queued and not waiting, or its sender died on the way. */
export function isDue(item: Item, now: number): boolean {
  return item.state === 'SENDING' || (item.state === 'QUEUED' && (item.nextAt ?? 0) <= now)
}

export function wait(attempts: number): number {
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(attempts, 10))
}

/** What the attempt met: silence is tried again, a refusal is shown, and what changed elsewhere is for its author to judge. */
export function afterFailure(item: Item, error: unknown, now: number): Item {
  if (error instanceof Struck) return { ...without(item), state: 'FAILED', findings: error.findings }
  const problem = asProblem(error)
  if (error instanceof Overtaken) return { ...item, state: 'CONFLICT', problem, current: error.current }
  if (!(error instanceof ProblemError)) return { ...item, state: 'FAILED', problem }
  if (isLostFile(error)) return later({ ...item, content: withoutFiles(item.content) }, problem, now)
  if (passes(error)) return later(item, problem, now)
  return { ...item, state: 'FAILED', problem }
}

function later(item: Item, problem: Problem, now: number): Item {
  const attempts = item.attempts + 1
  return { ...item, state: 'QUEUED', problem, attempts, nextAt: now + wait(item.attempts) }
}

const PASSING = new Set([0, 401, 408, 425, 429, 500, 502, 503, 504])
const PASSING_CODES = new Set([
  'csrf',
  'idempotency-key-busy',
  'just-written',
  'upload-offset',
  'password-change-needed',
])

/** No word on the report itself: the network, the session, or a backend that is busy. */
export function passes({ status, code }: ProblemError): boolean {
  return PASSING.has(status) || PASSING_CODES.has(code)
}

/** The backend no longer has a file it once took; it is sent anew. */
function isLostFile({ problem }: ProblemError): boolean {
  return (problem.errors ?? []).some(({ code }) => code === 'unknown-file')
}

function withoutFiles(content: FormContent): FormContent {
  const evidence = content.evidence.map((one) =>
    one.photo === undefined ? one : { ...one, file: undefined },
  )
  return { ...content, evidence }
}

/** The author has seen what stands there and wants their own to take its place. */
export function overwriting(item: Item, at: string): Item {
  const { current } = item
  if (item.state !== 'CONFLICT' || current === undefined) return item
  return { ...without(item), state: 'QUEUED', version: current.version, queuedAt: at, attempts: 0 }
}

/** The same, but its author has more to write before it goes. */
export function resting(item: Item, { version }: Current): Item {
  return item.state === 'SENDING' ? item : { ...without(item), state: 'DRAFT', version }
}

/** The author wants their own beside what stands there, as a report of its own. */
export function apart(item: Item, at: string): Item {
  return drafted(randomId(), item.content, at)
}

export const canOverwrite = ({ current }: Item): boolean =>
  current !== undefined && (current.status === 'DRAFT' || current.status === 'RETURNED')

/** The photos of this browser, and how many of them the backend has. */
export function photosOf({ content }: Pick<Item, 'content'>): { of: number; sent: number } {
  const photos = content.evidence.filter(({ photo }) => photo !== undefined)
  return { of: photos.length, sent: photos.filter(({ file }) => file !== undefined).length }
}

/** The report is no longer what this browser wrote: returned, or changed by another hand. */
export class Overtaken extends ProblemError {
  constructor(
    readonly current: Current,
    problem?: Problem,
  ) {
    super(problem ?? { type: '/problems/stale', code: 'stale', title: 'stale', status: 412 })
  }
}

/** Something about it struck; its author is asked first. Never a refusal: sent again, it goes. */
export class Struck extends Error {
  constructor(readonly findings: Finding[]) {
    super('struck')
  }
}
