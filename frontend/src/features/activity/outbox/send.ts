import type { ActivityReport, Finding, ReportDraft, StoredFile } from '@/api/model'
import { randomId, versionTag } from '@/lib/once'
import { ProblemError } from '@/lib/problem'
import { draftOf } from '../draft'
import { type Item, Overtaken, Struck } from './item'

/** How the backend is reached, so that the way of an item can be tested with every answer lost. */
export interface Doors {
  upload: (photo: string) => Promise<StoredFile>
  writeBySource: (id: string, draft: ReportDraft, ifMatch: string) => Promise<ActivityReport>
  readBySource: (id: string) => Promise<ActivityReport>
  write: (report: string, draft: ReportDraft, ifMatch: string) => Promise<ActivityReport>
  read: (report: string) => Promise<ActivityReport>
  /** What strikes about it, as far as its author looks on and has not agreed yet. */
  strikes: (item: Item, report: ActivityReport) => Promise<Finding[]>
  submit: (report: string, ifMatch: string, key: string) => Promise<ActivityReport>
}

/** Writes down how far it has come before the next step is taken. */
export type Note = (part: Partial<Item>) => Promise<Item>

/** A report that nobody has changed since it was created. */
const CREATED = 0

/**
 * Takes an item all the way: its photos one by one, the report under its own id, the submission under its own key. Every
 * step can have been taken before by an attempt whose answer was lost; it is recognised by what the backend says.
 */
export async function send(item: Item, doors: Doors, note: Note): Promise<ActivityReport> {
  const complete = await withFiles(item, doors, note)
  const written = await write(complete, doors)
  if (isHandedIn(written)) return written
  const held = await note({ version: written.version })
  if (item.intent === 'SAVE') return written
  const findings = await doors.strikes(held, written)
  if (findings.length > 0) throw new Struck(findings)
  return submit(held, written, doors, note)
}

async function withFiles(item: Item, doors: Doors, note: Note): Promise<Item> {
  let now = item
  for (const { photo, file } of item.content.evidence) {
    if (photo === undefined || file !== undefined) continue
    const stored = await doors.upload(photo)
    const evidence = now.content.evidence.map((one) =>
      one.photo === photo
        ? { ...one, file: stored.id, contentType: stored.contentType, size: stored.size }
        : one,
    )
    now = await note({ content: { ...now.content, evidence } })
  }
  return now
}

/** What is sent: the content as it was queued, with the photos as the backend names them. */
export function wholeDraft({ draft, content }: Item): ReportDraft {
  if (draft === undefined) throw new Error('It was never queued.')
  const evidence = content.evidence.flatMap(({ file, kind, caption }) =>
    file === undefined ? [] : [{ file, kind, caption: caption ?? undefined }],
  )
  return { ...draft, evidence }
}

async function write(item: Item, doors: Doors): Promise<ActivityReport> {
  const draft = wholeDraft(item)
  const ifMatch = versionTag(item.version ?? CREATED)
  try {
    const written =
      item.report === undefined
        ? await doors.writeBySource(item.id, draft, ifMatch)
        : await doors.write(item.report, draft, ifMatch)
    // The same words, but it came back to its author after this browser had handed it in.
    if (written.unchanged === true && written.status !== 'DRAFT' && !isHandedIn(written)) {
      if (written.version !== item.version) throw new Overtaken(written)
    }
    return written
  } catch (error) {
    if (error instanceof Overtaken || !isOvertaken(error)) throw error
    return recognised(item, draft, await standing(item, doors), error)
  }
}

const standing = (item: Item, doors: Doors) =>
  item.report === undefined ? doors.readBySource(item.id) : doors.read(item.report)

/** Refused as too late: either by our own hand, whose answer was lost, or by another's. */
function recognised(
  item: Item,
  draft: ReportDraft,
  report: ActivityReport,
  refusal: ProblemError,
): ActivityReport {
  if (!saysTheSame(draft, report)) throw new Overtaken(report, refusal.problem)
  if (isHandedIn(report) || report.status === 'DRAFT') return report
  const cameBack = item.submission !== undefined && report.version !== item.submission.version
  if (report.status !== 'RETURNED' || cameBack) throw new Overtaken(report, refusal.problem)
  return report
}

async function submit(
  item: Item,
  written: ActivityReport,
  doors: Doors,
  note: Note,
): Promise<ActivityReport> {
  const { id, version } = written
  const known = item.submission?.version === version ? item.submission : undefined
  const submission = known ?? { key: randomId(), version }
  if (known === undefined) await note({ submission })
  try {
    return await doors.submit(id, versionTag(version), submission.key)
  } catch (error) {
    if (!isOvertaken(error)) throw error
    const report = await doors.read(id)
    if (isHandedIn(report) && saysTheSame(wholeDraft(item), report)) return report
    // The backend may refuse it in the state it is in, a closed period say: then its own words are the reason.
    if (report.version === version) throw error
    throw new Overtaken(report, error.problem)
  }
}

const OVERTAKEN_CODES = new Set(['stale', 'report-status'])

function isOvertaken(error: unknown): error is ProblemError {
  return error instanceof ProblemError && OVERTAKEN_CODES.has(error.code)
}

const HANDED_IN: readonly ActivityReport['status'][] = ['SUBMITTED', 'ENDORSED', 'APPROVED']

export const isHandedIn = ({ status }: ActivityReport): boolean => HANDED_IN.includes(status)

export function saysTheSame(draft: ReportDraft, report: ActivityReport): boolean {
  const there = draftOf(report)
  // Left out, it is the author's own unit.
  const organisation = draft.organisation ?? there.organisation
  return settled({ ...draft, organisation }) === settled(there)
}

/** In one order and without what is empty, which the backend leaves out or writes as null. */
function settled(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    const filled = Object.entries(part).filter(([, one]) => one != null && one !== '')
    return Object.fromEntries(filled.sort(([one], [other]) => (one < other ? -1 : 1)))
  })
}
