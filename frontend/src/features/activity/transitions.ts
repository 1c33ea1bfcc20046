import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ActivityReport, TransitionNote } from '@/api/model'
import {
  approveReport,
  endorseReport,
  reopenReport,
  returnReport,
  submitReport,
  voidReport,
  withdrawReport,
} from '@/api/review/review'
import { useIntentionKey, versionTag } from '@/lib/once'
import { ProblemError } from '@/lib/problem'
import { forgetWhatReportsChange } from './queries'

export type Transition = Exclude<ActivityReport['allowedActions'][number], 'EDIT'>

const MOVES: Record<Transition, typeof approveReport> = {
  SUBMIT: submitReport,
  WITHDRAW: withdrawReport,
  ENDORSE: endorseReport,
  APPROVE: approveReport,
  RETURN: returnReport,
  REOPEN: reopenReport,
  VOID: voidReport,
}

/** Which transitions the reporter must be told the reason of. */
export const NEEDS_REASON: ReadonlySet<Transition> = new Set<Transition>(['RETURN', 'VOID', 'REOPEN'])

/**
 * Moves a report as it was seen: `If-Match` refuses what someone else changed meanwhile, and one key for all tries of one
 * intention makes a lost answer harmless.
 */
export function useTransition(report: Pick<ActivityReport, 'id' | 'version'>, transition: Transition) {
  const client = useQueryClient()
  const key = useIntentionKey()
  return useMutation({
    mutationFn: (request: TransitionNote) =>
      MOVES[transition](report.id, request, {
        headers: { 'If-Match': versionTag(report.version), 'Idempotency-Key': key(request) },
      }),
    onSettled: (_report, error) => {
      const changed = error === null || (error instanceof ProblemError && [409, 412].includes(error.status))
      return changed ? forgetWhatReportsChange(client) : undefined
    },
  })
}
