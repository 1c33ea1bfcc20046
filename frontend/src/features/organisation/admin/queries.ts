import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  Organisation,
  OrganisationDraft,
  OrganisationEditDraft,
  OrganisationKind,
  Succession,
  SuccessionDraft,
} from '@/api/model'
import {
  addOrganisation,
  editOrganisation,
  enterSuccession,
  previewSuccession,
  undoSuccession,
  useListOrganisations,
  useListSuccessions,
} from '@/api/organisations/organisations'
import { useIntentionKey, versionTag } from '@/lib/once'

export interface UnitsSearch {
  q?: string
  kind?: OrganisationKind
  asOf?: string
  page?: number
}

export const useUnits = ({ q, kind, asOf, page }: UnitsSearch) =>
  useListOrganisations(
    { q, kind: kind && [kind], asOf, page, pageSize: 200 },
    { query: { placeholderData: (before) => before } },
  )

export const useSuccessions = () => useListSuccessions({ pageSize: 200 })

/** The register is in everything: names, columns of the matrix, who reads what, and under whom numbers are shown. */
function forgetWhatUnitsChange(client: QueryClient): Promise<void> {
  const touched = ['organisations', 'successions', 'progress', 'measures', 'activity-reports', 'reviews']
  return client.invalidateQueries({
    predicate: ({ queryKey: [address] }) =>
      typeof address === 'string' && touched.some((start) => address.startsWith(`/api/v1/${start}`)),
  })
}

/** Something written to the register: one key for all tries of one intention, and what was seen for what changes. */
function useWrite<Draft, Answer>(write: (draft: Draft, headers: Record<string, string>) => Promise<Answer>) {
  const client = useQueryClient()
  const key = useIntentionKey()
  return useMutation({
    mutationFn: (draft: Draft) => write(draft, { 'Idempotency-Key': key(draft) }),
    onSuccess: () => forgetWhatUnitsChange(client),
  })
}

export const useAddUnit = () =>
  useWrite((draft: OrganisationDraft, headers) => addOrganisation(draft, { headers }))

export const useEditUnit = ({ code, version }: Organisation) =>
  useWrite((draft: OrganisationEditDraft) =>
    editOrganisation(code, draft, { headers: { 'If-Match': versionTag(version) } }),
  )

export const useSuccessionPreview = () =>
  useMutation({ mutationFn: (draft: SuccessionDraft) => previewSuccession(draft) })

export const useApplySuccession = () =>
  useWrite((draft: SuccessionDraft, headers) => enterSuccession(draft, { headers }))

export const useTakeBack = () =>
  useWrite(({ successor, on, version }: Succession) =>
    undoSuccession(successor, on, { headers: { 'If-Match': versionTag(version) } }),
  )
