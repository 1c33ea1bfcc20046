import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { draftReport, editReport, readReport } from '@/api/activity-reports/activity-reports'
import type { ActivityReport, ReportDraft } from '@/api/model'
import { submitReport } from '@/api/review/review'
import { randomId, useIntentionKey, versionTag } from '@/lib/once'
import { ProblemError } from '@/lib/problem'
import { forgetWhatReportsChange } from '../queries'
import type { Kept } from './kept'

/** What the page that opens a saved draft is told by the one that saved it. */
export interface Handover {
  report: ActivityReport
  problem?: unknown
  savedAt?: string
}

export const handoverKey = (id: string) => ['filing', id] as const

type Busy = 'saving' | 'submitting' | null
type Held = Pick<ActivityReport, 'id' | 'version'>

/**
 * Writes the form to the backend: the first time as a new draft under a key of its own, so that a lost answer cannot
 * make a second one; from then on over the version that was read.
 */
export function useFiling({
  report,
  pending,
  problem: earlier,
  onPending,
  onSaved,
}: {
  report: ActivityReport | undefined
  pending: Kept['pending']
  /** What the submission met when the draft was first written, on the page before this one. */
  problem?: unknown
  /** A first draft is on its way, or has arrived: the browser keeps it until it has. */
  onPending: (pending: Kept['pending']) => void
  onSaved: (report: ActivityReport) => void
}) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const submissionKey = useIntentionKey()
  const held = useRef<Held | undefined>(report)
  const first = useRef(pending)
  const [busy, setBusy] = useState<Busy>(null)
  const [problem, setProblem] = useState<unknown>(earlier ?? null)

  async function create(draft: ReportDraft): Promise<ActivityReport> {
    const sent = first.current ?? { key: randomId(), draft }
    first.current = sent
    onPending(sent)
    try {
      const created = await answered<ActivityReport>(
        draftReport(sent.draft, { headers: { 'Idempotency-Key': sent.key } }),
      )
      first.current = undefined
      onPending(undefined)
      held.current = created
      return JSON.stringify(sent.draft) === JSON.stringify(draft) ? created : await change(created, draft)
    } catch (error) {
      // A refusal wrote nothing; only after silence might a draft be there that this browser does not know of.
      if (error instanceof ProblemError && error.status >= 400 && error.status < 500) {
        first.current = undefined
        onPending(undefined)
      }
      throw error
    }
  }

  function change(on: Held, draft: ReportDraft): Promise<ActivityReport> {
    return editReport(on.id, draft, { headers: { 'If-Match': versionTag(on.version) } })
  }

  async function write(draft: ReportDraft): Promise<ActivityReport> {
    const written = held.current === undefined ? await create(draft) : await change(held.current, draft)
    held.current = written
    onSaved(written)
    return written
  }

  async function run(what: Busy, act: () => Promise<void>) {
    if (busy !== null) return
    setBusy(what)
    setProblem(null)
    try {
      await act()
    } catch (error) {
      setProblem(error)
      const written = held.current
      // The draft is there although the submission was refused: its own page shows why.
      if (report === undefined && written !== undefined)
        await goOn(written as ActivityReport, { problem: error })
    } finally {
      setBusy(null)
      void forgetWhatReportsChange(client)
    }
  }

  async function goOn(written: ActivityReport, told: Omit<Handover, 'report'>) {
    client.setQueryData<Handover>(handoverKey(written.id), { report: written, ...told })
    await navigate({ to: '/activity-reports/$id/edit', params: { id: written.id }, replace: true })
  }

  return {
    busy,
    problem,
    version: () => held.current?.version,
    save: (draftOf: () => Promise<ReportDraft>) =>
      run('saving', async () => {
        const written = await write(await draftOf())
        if (report === undefined) await goOn(written, { savedAt: new Date().toISOString() })
      }),
    submit: (draftOf: () => Promise<ReportDraft>) =>
      run('submitting', async () => {
        const { id, version } = await write(await draftOf())
        const headers = { 'If-Match': versionTag(version), 'Idempotency-Key': submissionKey([id, version]) }
        await submitReport(id, {}, { headers })
        await navigate({ to: '/activity-reports/$id', params: { id }, replace: true })
      }),
    /** Takes up the version of now without its content, so that the next save writes over it. */
    overwrite: async () => {
      if (held.current !== undefined) held.current = await readReport(held.current.id)
      setProblem(null)
    },
  }
}

/** The contract does not say yet what a 201 carries. */
function answered<T>(promise: Promise<unknown>): Promise<T> {
  return promise as Promise<T>
}
