import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Quota, QuotaSet, QuotaSetDraft, QuotaSplitDraft } from '@/api/model'
import { useReadQuotaOverview, useReadQuotaProgress } from '@/api/progress/progress'
import {
  acceptQuota,
  objectToQuota,
  previewSplit,
  reviseQuota,
  splitTarget,
  useListQuotas,
  useReadQuotas,
  withdrawQuota,
} from '@/api/quotas/quotas'
import { useIntentionKey, versionTag } from '@/lib/once'
import type { Scope } from '../scope'

export const useOverview = ({ year, asOf }: Scope) => useReadQuotaOverview({ year, asOf })
export const useQuotaSet = (target: string, { year, asOf }: Scope) => useReadQuotas(target, { year, asOf })
export const useUnitsProgress = (indicator: string, target: string, { year, asOf }: Scope) =>
  useReadQuotaProgress(indicator, { target, year, asOf })
export const useOwnQuotas = (organisation: string, year: number) =>
  useListQuotas({ organisation: [organisation], year: [year], pageSize: 200 })
/** Under the unit of today, so that what it took over counts with its own. */
export const useOwnOverview = (organisation: string, year: number) =>
  useReadQuotaOverview({ organisation, year, register: 'TODAY' })

function forget(client: QueryClient): Promise<void> {
  const touched = ['quotas', 'targets', 'progress'].map((room) => `/api/v1/${room}`)
  return client.invalidateQueries({
    predicate: ({ queryKey: [address] }) =>
      typeof address === 'string' && touched.some((start) => address.startsWith(start)),
  })
}

export const useSplitPreview = (target: string, year: number) =>
  useMutation({ mutationFn: (draft: QuotaSplitDraft) => previewSplit(target, draft, { year }) })

export function usePropose(set: QuotaSet) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (draft: QuotaSetDraft) =>
      splitTarget(
        set.target,
        draft,
        { year: set.year },
        { headers: { 'If-Match': versionTag(set.version) } },
      ),
    onSettled: () => forget(client),
  })
}

export type Say =
  | { what: 'accept' }
  | { what: 'object'; reason: string }
  | { what: 'withdraw'; reason: string }
  | { what: 'revise'; value?: number; reply?: string }

/** One step of a quota, on the version it was seen in; a lost answer can be asked for again. */
export function useSay(quota: Quota) {
  const client = useQueryClient()
  const key = useIntentionKey()
  return useMutation({
    mutationFn: async (say: Say): Promise<unknown> => {
      const intention = { say, id: quota.id, version: quota.version }
      const headers = { 'If-Match': versionTag(quota.version), 'Idempotency-Key': key(intention) }
      switch (say.what) {
        case 'accept':
          return acceptQuota(quota.id, {}, { headers })
        case 'object':
          return objectToQuota(quota.id, { reason: say.reason }, { headers })
        case 'withdraw':
          return withdrawQuota(quota.id, { reason: say.reason }, { headers })
        case 'revise':
          return reviseQuota(quota.id, { value: say.value, reply: say.reply }, { headers })
      }
    },
    onSettled: () => forget(client),
  })
}
