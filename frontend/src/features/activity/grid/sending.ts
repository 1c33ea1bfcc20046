import { readReport, readReportBySource, writeReportBySource } from '@/api/activity-reports/activity-reports'
import type { ActivityReport, ReportDraft } from '@/api/model'
import { submitReport } from '@/api/review/review'
import { randomId, versionTag } from '@/lib/once'
import { ProblemError } from '@/lib/problem'
import { caughtUp, isFixed, type RowRecord, written } from './records'

const SOURCE = 'grid'

const met = (error: unknown, ...statuses: number[]) =>
  error instanceof ProblemError && statuses.includes(error.status)

/** Without an answer, or with one that says "later": the rest would fare no better now. */
export const stopsAll = (error: unknown) =>
  !(error instanceof ProblemError) ||
  error.status === 0 ||
  error.status === 401 ||
  error.status === 429 ||
  error.status >= 500

/** What the backend has under the row's own name; undefined when it never arrived. */
async function found(id: string): Promise<ActivityReport | undefined> {
  try {
    return await readReportBySource(SOURCE, id)
  } catch (error) {
    if (met(error, 404)) return undefined
    throw error
  }
}

/**
 * Writes one row as the draft it is, under the row's own name: sent again, it is the same report. A draft that got photos
 * meanwhile keeps them; one that says something else by now is left as it is.
 */
export async function saveRow(
  id: string,
  draft: ReportDraft,
  before: RowRecord | undefined,
): Promise<RowRecord> {
  let record = before
  if (record?.pending) {
    const there = await found(id)
    record = there === undefined ? undefined : caughtUp({ ...record, pending: undefined }, there)
  }
  const sent = JSON.stringify(draft)
  for (let tries = 0; ; tries++) {
    if (record?.refusal?.overtaken || (record?.sent === sent && record.report !== undefined)) return record
    try {
      const told = await writeReportBySource(
        SOURCE,
        id,
        { ...draft, evidence: record?.evidence ?? [] },
        record?.report && { headers: { 'If-Match': versionTag(record.report.version) } },
      )
      return written(sent, told)
    } catch (error) {
      if (!met(error, 409, 412) || record?.report === undefined || tries > 0) throw error
      record = caughtUp(record, await readReport(record.report.id))
    }
  }
}

/** Hands in a row that is saved, as it was saved. */
export async function submitRow(before: RowRecord): Promise<RowRecord> {
  let record = before
  for (let tries = 0; ; tries++) {
    const { report } = record
    if (report === undefined) return record
    try {
      const headers = { 'If-Match': versionTag(report.version), 'Idempotency-Key': record.key ?? randomId() }
      return written(record.sent, await submitReport(report.id, {}, { headers }))
    } catch (error) {
      if (!met(error, 409, 412) || tries > 0) throw error
      record = caughtUp({ ...record, key: undefined }, await readReport(report.id))
      if (isFixed(record)) return record
    }
  }
}

/** Whether the draft went on in the form meanwhile: photos put to it, handed in, or said otherwise. */
export async function lookAfter(record: RowRecord): Promise<RowRecord> {
  return record.report === undefined ? record : caughtUp(record, await readReport(record.report.id))
}
