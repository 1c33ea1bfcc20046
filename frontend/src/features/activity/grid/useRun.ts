import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '@/lib/i18n'
import { randomId } from '@/lib/once'
import { asProblem, ProblemError } from '@/lib/problem'
import { forgetWhatReportsChange } from '../queries'
import { lacksEvidence, OPEN, type RowRecord, refusalOf } from './records'
import { isComplete } from './rowDraft'
import { lookAfter, saveRow, stopsAll, submitRow } from './sending'
import { isBlank } from './sheet'
import type { GridDesk } from './useGrid'
import { gridWords } from './words'

export interface Progress {
  what: 'save' | 'submit'
  at: number
  of: number
}

/** The rows that an action would send now. */
export function rowsFor(what: Progress['what'], { now, columns, kind, textOf, isFixed }: GridDesk): string[] {
  const { sheet, records } = now()
  return sheet.lines
    .filter((line) => {
      if (isBlank(line) || isFixed(line.id)) return false
      const record = records[line.id]
      if (what === 'submit') return isComplete(line, columns) && !lacksEvidence(kind, record)
      return record?.report === undefined || record.refusal !== undefined || record.sent !== textOf(line)
    })
    .map(({ id }) => id)
}

/** Sends row by row and notes at each what became of it: one row's refusal stops no other. */
export function useRun(desk: GridDesk) {
  const t = useWords(gridWords)
  const client = useQueryClient()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [told, tell] = useState<string | null>(null)
  const stopped = useRef(false)
  const running = useRef(false)
  useEffect(() => {
    stopped.current = false
    return () => {
      stopped.current = true
    }
  }, [])

  async function sendRow(id: string, what: Progress['what']): Promise<boolean> {
    const line = desk.now().sheet.lines.find((one) => one.id === id)
    if (line === undefined) return false
    const before = desk.now().records[id]
    if (before?.report === undefined) desk.note(id, { ...before, pending: true })
    let record = cleared(await saveRow(id, desk.draftOf(line), before))
    desk.note(id, record)
    if (record.refusal?.overtaken || what === 'save') return record.refusal === undefined
    if (lacksEvidence(desk.kind, record)) return false
    record = { ...record, key: record.key ?? randomId() }
    desk.note(id, record)
    record = await submitRow(record)
    desk.note(id, record)
    return record.report !== undefined && !OPEN.includes(record.report.status)
  }

  async function run(what: Progress['what']) {
    if (running.current) return
    running.current = true
    const ids = rowsFor(what, desk)
    let done = 0
    let halted: string | null = null
    stopped.current = false
    tell(null)
    for (const [at, id] of ids.entries()) {
      if (stopped.current || desk.now().elsewhere) break
      setProgress({ what, at: at + 1, of: ids.length })
      desk.hold(id)
      try {
        if (await sendRow(id, what)) done++
      } catch (error) {
        if (stopsAll(error)) {
          halted = t.halted(
            error instanceof ProblemError && error.status === 0 ? t.noAnswer : asProblem(error).title,
          )
          break
        }
        noteRefusal(desk, id, error)
      } finally {
        desk.hold(undefined)
      }
    }
    running.current = false
    setProgress(null)
    const refused = String(ids.filter((id) => desk.now().records[id]?.refusal !== undefined).length)
    const sum = (what === 'save' ? t.savedTold : t.submittedTold)(String(done), refused)
    tell(halted === null ? sum : `${sum}${halted}`)
    if (done > 0) void forgetWhatReportsChange(client)
  }

  return {
    progress,
    told,
    tell,
    run,
    stop: () => {
      stopped.current = true
    },
  }
}

const cleared = (record: RowRecord): RowRecord =>
  record.refusal?.overtaken ? record : { ...record, refusal: undefined }

function noteRefusal(desk: GridDesk, id: string, error: unknown) {
  const { fields, problem } = error as ProblemError
  const record = desk.now().records[id]
  desk.note(id, {
    ...record,
    // A refusal wrote nothing: there is nothing on its way any more.
    pending: undefined,
    refusal: refusalOf(fields, problem.detail ?? problem.title, desk.columns),
  })
}

/** Once, when the grid is opened again: the drafts may have got their photos, or gone on without it. */
export function useLookAfter(desk: GridDesk) {
  useEffect(() => {
    let left = false
    async function look() {
      for (const { id } of desk.now().sheet.lines) {
        const record = desk.now().records[id]
        if (record?.report === undefined || desk.isFixed(id)) continue
        const found = await lookAfter(record)
        if (left) return
        if (JSON.stringify(found) !== JSON.stringify(record)) desk.note(id, found)
      }
    }
    // Without an answer nothing is known and nothing is lost: sending finds out.
    look().catch(() => undefined)
    return () => {
      left = true
    }
  }, [desk])
}
