import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  addTarget,
  supersedeTarget,
  useListIndicators,
  useListTargets,
  useListTargetVersions,
  withdrawTarget,
} from '@/api/indicators/indicators'
import type { Target, TargetDraft, TargetSuccessionDraft } from '@/api/model'
import { useListActions, useListMeasures } from '@/api/plan/plan'
import { useIntentionKey, versionTag } from '@/lib/once'
import { forgetWhatOfficesChange } from '../queries'

const SETTLED = { query: { staleTime: 600_000 } }

export const useEveryTarget = () => useListTargets({ all: true, pageSize: 200 })
export const useVersions = (code: string) => useListTargetVersions(code, { pageSize: 200 })
export const useEveryIndicator = () => useListIndicators({ pageSize: 200 }, SETTLED)

/** The actions and measures that targets stand under, in words, and in the plan’s order: an action before its measures. */
export function useOwners() {
  const measures = useListMeasures({ pageSize: 200 }, SETTLED).data?.items ?? []
  const actions = useListActions({ pageSize: 200 }, SETTLED).data?.items ?? []
  const inOrder = actions.flatMap((action) => [
    action,
    ...measures.filter((measure) => measure.action === action.code),
  ])
  const names = new Map(inOrder.map(({ code, label, title }) => [code, `${label}${title}`]))
  const places = new Map(inOrder.map(({ code }, place) => [code, place]))
  return {
    ownerName: (code: string) => names.get(code) ?? code,
    placeOf: (code: string) => places.get(code) ?? inOrder.length,
  }
}

export function useSupersede(target: Target) {
  const client = useQueryClient()
  const key = useIntentionKey()
  return useMutation({
    mutationFn: (draft: TargetSuccessionDraft) =>
      supersedeTarget(target.code, draft, {
        headers: {
          'If-Match': versionTag(target.version),
          'Idempotency-Key': key({ ...draft, of: target.code, version: target.version }),
        },
      }),
    onSettled: () => forgetWhatOfficesChange(client),
  })
}

export function useWithdraw(target: Target) {
  const client = useQueryClient()
  const key = useIntentionKey()
  return async (reason: string) => {
    const headers = {
      'If-Match': versionTag(target.version),
      'Idempotency-Key': key({ reason, of: target.code, version: target.version }),
    }
    try {
      await withdrawTarget(target.code, { reason }, { headers })
    } finally {
      await forgetWhatOfficesChange(client)
    }
  }
}

export function usePromise() {
  const client = useQueryClient()
  const key = useIntentionKey()
  return useMutation({
    mutationFn: ({ indicator, draft }: { indicator: string; draft: TargetDraft }) =>
      addTarget(indicator, draft, { headers: { 'Idempotency-Key': key({ indicator, draft }) } }),
    onSuccess: () => forgetWhatOfficesChange(client),
  })
}
