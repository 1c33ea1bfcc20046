import { expect, test } from 'vitest'
import type { ReportDraft } from '@/api/model'
import { ProblemError } from '@/lib/problem'
import { emptyContent } from '../form/content'
import {
  afterFailure,
  apart,
  canOverwrite,
  drafted,
  edited,
  followed,
  type Item,
  isDue,
  Overtaken,
  overwriting,
  photosOf,
  queued,
  sending,
  typed,
} from './item'

const AT = '2026-11-21T08:00:00.000Z'
const DRAFT: ReportDraft = { kind: 'K' }
const photo = { kind: 'PHOTO' as const, caption: null, contentType: 'image/jpeg', size: 1, name: null }

const draft = () => drafted('i', emptyContent({ kind: 'K', title: 'T' }), AT)
const onItsWay = () => sending(queued(draft(), 'SUBMIT', DRAFT, AT))
const refusal = (status: number, code = '', errors = [{}]) =>
  new ProblemError({ type: `/problems/${code}`, code, title: code, status, errors })

test('a draft is queued, sent and nothing else', () => {
  expect(draft().state).toBe('DRAFT')
  expect(queued(draft(), 'SUBMIT', DRAFT, AT)).toMatchObject({
    state: 'QUEUED',
    intent: 'SUBMIT',
    draft: DRAFT,
  })
  expect(onItsWay().state).toBe('SENDING')
})

test('what is written to is taken back from the queue, but not from its way', () => {
  const waiting = queued(draft(), 'SUBMIT', DRAFT, AT)
  expect(edited(waiting, emptyContent({ title: 'U' }), AT)?.state).toBe('DRAFT')
  expect(edited(onItsWay(), emptyContent({ title: 'U' }), AT)).toBeNull()
})

test('silence, a busy backend and an ended session leave it queued, each time for longer', () => {
  for (const error of [refusal(0), refusal(503), refusal(401), refusal(429), refusal(403, 'csrf')]) {
    expect(afterFailure(onItsWay(), error, 1000), String(error.status)).toMatchObject({
      state: 'QUEUED',
      attempts: 1,
    })
  }
  const once = afterFailure(onItsWay(), refusal(0), 0)
  const twice = afterFailure(sending(once), refusal(0), 0)
  expect(twice.nextAt).toBeGreaterThan(once.nextAt ?? 0)
  expect(isDue(once, 0)).toBe(false)
  expect(isDue(once, once.nextAt ?? 0)).toBe(true)
})

test('a refusal stands with its reason until it is written to', () => {
  const refused = afterFailure(onItsWay(), refusal(422, 'content', [{ pointer: '/title' } as never]), 0)
  expect(refused.state).toBe('FAILED')
  expect(refused.problem?.errors).toEqual([{ pointer: '/title' }])
  expect(edited(refused, refused.content, AT)).not.toHaveProperty('problem')
})

test('a file the backend has lost is sent anew', () => {
  const content = emptyContent({ evidence: [{ ...photo, photo: 'p', file: 'f' }] })
  const item = { ...onItsWay(), content }
  expect(photosOf(item)).toEqual({ of: 1, sent: 1 })
  const again = afterFailure(item, refusal(422, 'content', [{ code: 'unknown-file' } as never]), 0)
  expect(again.state).toBe('QUEUED')
  expect(photosOf(again)).toEqual({ of: 1, sent: 0 })
})

test('what changed elsewhere is for its author to judge', () => {
  const conflict = (status: 'RETURNED' | 'APPROVED'): Item =>
    afterFailure(onItsWay(), new Overtaken({ id: 'r', version: 7, status }), 0)
  expect(conflict('RETURNED')).toMatchObject({ state: 'CONFLICT', current: { version: 7 } })
  expect(overwriting(conflict('RETURNED'), AT)).toMatchObject({ state: 'QUEUED', version: 7 })
  expect(canOverwrite(conflict('RETURNED'))).toBe(true)
  expect(canOverwrite(conflict('APPROVED'))).toBe(false)
  const fresh = apart(conflict('APPROVED'), AT)
  expect(fresh.state).toBe('DRAFT')
  expect(fresh.id).not.toBe('i')
  expect(fresh.content.title).toBe('T')
})

test('an item whose sender died on the way is due at once', () => {
  expect(isDue(onItsWay(), 0)).toBe(true)
  expect(isDue(draft(), 0)).toBe(false)
})

const opened = (on?: Pick<Item, 'report' | 'version'>) => ({ id: 'i', on, since: AT })
const LATER = '2026-11-21T09:00:00.000Z'
const words = emptyContent({ title: 'typed' })

test('an open form brings nothing back that was sent meanwhile, and writes nothing on its way', () => {
  expect(typed(opened(), undefined, { at: LATER }, words, LATER)).toBeNull()
  expect(typed(opened(), onItsWay(), undefined, words, LATER)).toBeNull()
  // An earlier report of the same name was sent before the form was opened.
  expect(typed(opened(), undefined, { at: '2026-11-20T08:00:00.000Z' }, words, LATER)?.content).toBe(words)
})

test('what is typed begins a draft, whatever the item was that the form was opened on', () => {
  const on = { ...queued(draft(), 'SUBMIT', DRAFT, AT), report: 'r', version: 3 }
  expect(typed(opened(on), undefined, undefined, words, LATER)).toEqual(
    drafted('i', words, LATER, { report: 'r', version: 3 }),
  )
})

test('a form follows its item on its way and back, but keeps the conflict it found itself', () => {
  const waiting = queued(draft(), 'SUBMIT', DRAFT, AT)
  const refused = afterFailure(onItsWay(), refusal(422), 0)
  const overtaken: Item = { ...draft(), state: 'CONFLICT' }
  expect(followed(waiting, onItsWay())?.state).toBe('SENDING')
  expect(followed(onItsWay(), waiting)).toBe(waiting)
  expect(followed(waiting, refused)).toBe(refused)
  expect(followed(overtaken, draft())).toBe(overtaken)
  expect(followed(overtaken, refused)).toBe(overtaken)
  expect(followed(undefined, draft())).toBeUndefined()
})
