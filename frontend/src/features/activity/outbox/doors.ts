import {
  editReport,
  previewCounting,
  readReport,
  readReportBySource,
  writeReportBySource,
} from '@/api/activity-reports/activity-reports'
import type { ActivityReport } from '@/api/model'
import { submitReport } from '@/api/review/review'
import { ProblemError } from '@/lib/problem'
import { upload } from '@/lib/upload'
import { isAttended } from './attended'
import { type Doors, wholeDraft } from './send'
import type { Store } from './store'

/** A phone is a source like any other: its reports carry ids of its own. */
const SOURCE = 'phone'

export function doorsOf(store: Store): Doors {
  return {
    upload: async (key) => {
      const photo = await store.photo(key)
      if (photo === undefined) throw new ProblemError(GONE)
      return upload(photo)
    },
    writeBySource: (id, draft, ifMatch) =>
      answered(writeReportBySource(SOURCE, id, draft, { headers: { 'If-Match': ifMatch } })),
    readBySource: (id) => readReportBySource(SOURCE, id),
    write: (report, draft, ifMatch) =>
      answered(editReport(report, draft, { headers: { 'If-Match': ifMatch } })),
    read: (report) => readReport(report),
    strikes: async (item, { id }) => {
      if (!isAttended(item.id)) return []
      // A help for the author, no gate: if it cannot be had, the report goes.
      return previewCounting(wholeDraft(item), { report: id }).then(
        ({ findings }) => findings,
        () => [],
      )
    },
    submit: (report, ifMatch, key) =>
      answered(submitReport(report, {}, { headers: { 'If-Match': ifMatch, 'Idempotency-Key': key } })),
  }
}

/** The browser has cleared what it kept: the photo must be taken or chosen again. */
const GONE = {
  type: '/problems/photo-gone',
  code: 'photo-gone',
  title: 'photo-gone',
  status: 422,
  errors: [{ pointer: '/evidence', code: 'photo-gone', message: '' }],
}

function answered(promise: Promise<unknown>): Promise<ActivityReport> {
  return promise as Promise<ActivityReport>
}
