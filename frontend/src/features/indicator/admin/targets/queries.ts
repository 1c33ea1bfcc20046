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

/** The action or measure a target stands under, in words. */
export function useOwnerNames(): (code: string) => string {
  const measures = useListMeasures({ pageSize: 200 }, SETTLED).data?.items ?? []
  const actions = useListActions({ pageSize: 200 }, SETTLED).data?.items ?? []
  const names = new Map([...actions, ...measures].map(({ code, label, title }) => [code, `${label}${title}`]))
  return (code) => names.get(code) ?? code
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
    onSuccess: () => forgetWhatOfficesChange(client),
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
    await withdrawTarget(target.code, { reason }, { headers })
    await forgetWhatOfficesChange(client)
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
