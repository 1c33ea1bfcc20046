import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  addCountingRule,
  endCountingRule,
  previewCountingRule,
  replaceCountingRule,
  useListCountingRules,
  useListIndicators,
} from '@/api/indicators/indicators'
import type { CountingRule, CountingRuleDraft, RuleChangeDraft, RuleChangeKind } from '@/api/model'
import { useListMeasures } from '@/api/plan/plan'
import { useListReportKinds } from '@/api/report-kinds/report-kinds'
import { useOrganisationNames } from '@/features/organisation/names'
import { named } from '@/lib/i18n'
import { useIntentionKey, versionTag } from '@/lib/once'
import type { Names } from './sentence'

const SETTLED = { query: { staleTime: 600_000 } }

export const useCounted = () => useListIndicators({ source: 'COUNTED', pageSize: 200 })
export const useRules = (code: string, ended = false) => useListCountingRules(code, { ended, pageSize: 200 })
export const useKinds = () => useListReportKinds({ pageSize: 200 })

/** What a rule's sentence needs to name what it speaks of. */
export function useNames(): (kind: string | null | undefined) => Names {
  const kinds = useKinds().data?.items ?? []
  const measures = useListMeasures({ pageSize: 200 }, SETTLED).data?.items ?? []
  const nameOf = useOrganisationNames()
  const titles = new Map(measures.map(({ code, label, title }) => [code, `${label}${title}`]))
  return (kind) => ({
    kind: kinds.find(({ code }) => code === kind),
    named,
    codeName: (code) => titles.get(code) ?? nameOf(code),
  })
}

/** A rule changes every number it counted; a kind, what forms ask; a light scheme, every light. */
export function forgetWhatOfficesChange(client: QueryClient): Promise<void> {
  const touched = ['indicators', 'targets', 'progress', 'report-kinds', 'plans', 'activity-reports', 'jobs']
  return client.invalidateQueries({
    predicate: ({ queryKey: [address] }) =>
      typeof address === 'string' && touched.some((start) => address.startsWith(`/api/v1/${start}`)),
  })
}

export const useRulePreview = (indicator: string) =>
  useMutation({ mutationFn: (draft: RuleChangeDraft) => previewCountingRule(indicator, draft) })

export interface RuleChange {
  change: RuleChangeKind
  rule: CountingRule | undefined
  draft: CountingRuleDraft | undefined
  previewHash: string
}

/** Makes the change that was previewed, and only that: another outcome is refused. */
export function useApplyRule(indicator: string) {
  const client = useQueryClient()
  const key = useIntentionKey()
  return useMutation({
    mutationFn: async ({ change, rule, draft, previewHash }: RuleChange): Promise<void> => {
      const seen = rule && { headers: { 'If-Match': versionTag(rule.version) } }
      if (change === 'END' && rule) await endCountingRule(indicator, rule.id, { previewHash }, seen)
      else if (rule && draft) await replaceCountingRule(indicator, rule.id, draft, { previewHash }, seen)
      else if (draft) {
        const headers = { 'Idempotency-Key': key({ draft, previewHash }) }
        await addCountingRule(indicator, draft, { previewHash }, { headers })
      }
    },
    onSuccess: () => forgetWhatOfficesChange(client),
  })
}

/** For fields that keep what is typed until newer content is asked for, and then are filled anew. */
export function useAnew(of: { refetch: () => Promise<unknown> }) {
  const [round, setRound] = useState(0)
  return { round, reload: () => void of.refetch().then(() => setRound((before) => before + 1)) }
}
