import { expect, test } from 'vitest'
import type { ActivityReport, Finding, ReportDraft, StoredFile } from '@/api/model'
import { ProblemError } from '@/lib/problem'
import { emptyContent } from '../form/content'
import { afterFailure, drafted, type Item, overwriting, queued, sending } from './item'
import { type Doors, send } from './send'

const AT = '2026-11-21T08:00:00.000Z'
const SILENCE = new ProblemError({ type: '', code: 'no-answer', title: '', status: 0 })
const refusal = (status: number, code: string) => new ProblemError({ type: '', code, title: code, status })

/** A backend that keeps the rules of the contract, and can lose its answer after any step. */
class Backend implements Doors {
  report: ActivityReport | undefined
  submissions = 0
  uploads: string[] = []
  private readonly keys = new Map<string, ActivityReport>()
  /** How many more steps are answered. */
  answers = Number.POSITIVE_INFINITY

  private answer<T>(value: T): T {
    if (this.answers-- <= 0) throw SILENCE
    return value
  }

  async upload(photo: string): Promise<StoredFile> {
    if (!this.uploads.includes(photo)) this.uploads.push(photo)
    return this.answer({ id: `file-${photo}`, sha256: '', contentType: 'image/jpeg', size: 1, name: null })
  }

  async writeBySource(_id: string, draft: ReportDraft, ifMatch: string): Promise<ActivityReport> {
    const there = this.report
    if (there === undefined) return this.answer(this.put(draft, 0, 'DRAFT'))
    if (
      JSON.stringify(there.summary) === JSON.stringify(draft.summary) &&
      there.evidence.length === draft.evidence?.length
    )
      return this.answer({ ...there, unchanged: true })
    if (there.status !== 'DRAFT' && there.status !== 'RETURNED') throw refusal(409, 'report-status')
    if (ifMatch !== `"${there.version}"`) throw refusal(412, 'stale')
    return this.answer(this.put(draft, there.version + 1, there.status))
  }

  async write(_report: string, draft: ReportDraft, ifMatch: string): Promise<ActivityReport> {
    const there = this.there()
    if (there.status !== 'DRAFT' && there.status !== 'RETURNED') throw refusal(409, 'report-status')
    if (ifMatch !== `"${there.version}"`) throw refusal(412, 'stale')
    return this.answer(this.put(draft, there.version + 1, there.status))
  }

  async readBySource(): Promise<ActivityReport> {
    return this.answer(this.there())
  }

  async read(): Promise<ActivityReport> {
    return this.answer(this.there())
  }

  /** What strikes about the report. */
  findings: Finding[] = []

  async strikes(): Promise<Finding[]> {
    return this.findings
  }

  async submit(_report: string, ifMatch: string, key: string): Promise<ActivityReport> {
    const replay = this.keys.get(key)
    if (replay !== undefined) return this.answer(replay)
    const there = this.there()
    if (there.status !== 'DRAFT' && there.status !== 'RETURNED') throw refusal(409, 'report-status')
    if (ifMatch !== `"${there.version}"`) throw refusal(412, 'stale')
    this.submissions++
    this.move('SUBMITTED')
    this.keys.set(key, this.there())
    return this.answer(this.there())
  }

  move(status: ActivityReport['status'], summary?: string) {
    const there = this.there()
    this.report = { ...there, status, version: there.version + 1, summary: summary ?? there.summary }
  }

  private there(): ActivityReport {
    if (this.report === undefined) throw refusal(404, 'not-found')
    return this.report
  }

  private put(draft: ReportDraft, version: number, status: ActivityReport['status']): ActivityReport {
    const evidence = (draft.evidence ?? []).map((one) => ({ ...one, caption: null }))
    this.report = { title: null, participants: null, ...draft, evidence, id: 'r', version, status } as never
    return this.report as unknown as ActivityReport
  }
}

const photo = (key: string) => ({
  photo: key,
  kind: 'PHOTO' as const,
  caption: null,
  contentType: 'image/jpeg',
  size: 1,
  name: null,
})

function anItem(summary = 'S'): Item {
  const content = emptyContent({ kind: 'K', summary, evidence: [photo('a'), photo('b')] })
  const draft: ReportDraft = {
    kind: 'K',
    summary,
    measures: [],
    jointOrganisations: [],
    place: {},
    details: {},
  }
  return queued(drafted('i', content, AT), 'SUBMIT', { ...draft, organisation: 'U' }, AT)
}

/** Sends as the sender does: what is noted stays, what fails is judged; answers what is left of the item. */
async function attempt(item: Item, backend: Backend): Promise<Item | 'sent'> {
  let kept = sending(item)
  try {
    await send(kept, backend, async (part) => {
      kept = { ...kept, ...part }
      return kept
    })
    return 'sent'
  } catch (error) {
    return afterFailure(kept, error, 0)
  }
}

/** Goes on until the item has left or needs its author. */
async function untilSettled(item: Item, backend: Backend): Promise<Item | 'sent'> {
  let left: Item | 'sent' = item
  for (let tries = 0; left !== 'sent' && left.state === 'QUEUED' && tries < 10; tries++) {
    left = await attempt(left, backend)
  }
  return left
}

test('whichever answer is lost, one report is submitted once', async () => {
  for (let answered = 0; answered < 6; answered++) {
    const backend = new Backend()
    backend.answers = answered
    const left = await attempt(anItem(), backend)
    backend.answers = Number.POSITIVE_INFINITY
    if (left !== 'sent') expect(await untilSettled(left, backend), `${answered} answers`).toBe('sent')
    expect(backend.submissions).toBe(1)
    expect(backend.report).toMatchObject({ status: 'SUBMITTED' })
    expect(backend.report?.evidence).toHaveLength(2)
  }
})

test('even when nothing was noted because the browser was killed', async () => {
  for (let answered = 0; answered < 6; answered++) {
    const backend = new Backend()
    backend.answers = answered
    await attempt(anItem(), backend)
    backend.answers = Number.POSITIVE_INFINITY
    expect(await untilSettled(anItem(), backend)).toBe('sent')
    expect(backend.submissions).toBe(1)
  }
})

test('a report that was approved meanwhile is recognised as sent', async () => {
  const backend = new Backend()
  backend.answers = 3
  const left = await attempt(anItem(), backend)
  backend.move('APPROVED')
  backend.answers = Number.POSITIVE_INFINITY
  expect(await untilSettled(left as Item, backend)).toBe('sent')
  expect(backend.submissions).toBe(1)
})

test('one that came back meanwhile is not handed in again by itself, but by its author', async () => {
  const backend = new Backend()
  backend.answers = 3
  const left = await attempt(anItem(), backend)
  backend.move('RETURNED')
  backend.answers = Number.POSITIVE_INFINITY
  const conflict = (await untilSettled(left as Item, backend)) as Item
  expect(conflict).toMatchObject({ state: 'CONFLICT', current: { status: 'RETURNED' } })
  expect(await untilSettled(overwriting(conflict, AT), backend)).toBe('sent')
  expect(backend.submissions).toBe(2)
  expect(backend.report?.status).toBe('SUBMITTED')
})

test('one that another hand changed is left alone', async () => {
  const backend = new Backend()
  backend.answers = 2
  const left = await attempt(anItem(), backend)
  backend.move('DRAFT', 'theirs')
  backend.answers = Number.POSITIVE_INFINITY
  expect(await untilSettled(left as Item, backend)).toMatchObject({ state: 'CONFLICT' })
  expect(backend.report?.summary).toBe('theirs')
  expect(backend.submissions).toBe(0)
})

test('a known report is changed at its own address, whichever answer is lost', async () => {
  for (let answered = 0; answered < 6; answered++) {
    const backend = new Backend()
    await backend.writeBySource('i', { ...anItem('old').draft, evidence: [] } as ReportDraft, '"0"')
    backend.move('RETURNED')
    backend.answers = answered
    const item: Item = { ...anItem('new'), report: 'r', version: 1 }
    const left = await attempt(item, backend)
    backend.answers = Number.POSITIVE_INFINITY
    if (left !== 'sent') expect(await untilSettled(left, backend), `${answered} answers`).toBe('sent')
    expect(backend.submissions).toBe(1)
    expect(backend.report?.summary).toBe('new')
  }
})

test('what the backend refuses is told to its author', async () => {
  const backend = new Backend()
  backend.writeBySource = async () => {
    throw refusal(422, 'content')
  }
  expect(await untilSettled(anItem(), backend)).toMatchObject({
    state: 'FAILED',
    problem: { code: 'content' },
  })
})

test('what strikes is asked of its author first, and goes when they have seen it', async () => {
  const backend = new Backend()
  backend.findings = [{ code: 'PARTICIPANTS', message: '', pointer: '/participants', reports: [] }]
  const asked = (await attempt(anItem(), backend)) as Item
  expect(asked).toMatchObject({ state: 'FAILED', findings: backend.findings })
  expect(asked.problem).toBeUndefined()
  expect(backend.submissions).toBe(0)

  const again = queued(asked, 'SUBMIT', asked.draft as ReportDraft, AT)
  expect(again.findings).toBeUndefined()
  backend.findings = []
  expect(await untilSettled(again, backend)).toBe('sent')
  expect(backend.submissions).toBe(1)
})
