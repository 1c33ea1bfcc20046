import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { AttentionItem, AttentionKind, DirectiveStatus } from '@/api/model'
import {
  readAllNotifications,
  readNotification,
  sendReminder,
  useListAttention,
  useListDirectives,
  useListNotifications,
} from '@/api/supervision/supervision'
import { useIntentionKey } from '@/lib/once'

export interface AttentionSearch {
  year?: number
  kind?: AttentionKind
  page?: number
}

export interface DirectiveSearch {
  status?: DirectiveStatus
  show?: 'own' | 'overdue'
  page?: number
}

const KEPT = { placeholderData: <T>(before: T) => before }

export const useAttention = ({ year, kind, page }: AttentionSearch, pageSize = 20) =>
  useListAttention(
    { year, kind: kind && [kind], page, pageSize },
    { query: { ...KEPT, refetchInterval: 60_000 } },
  )

export const useDirectives = ({ status, show, page }: DirectiveSearch) =>
  useListDirectives(
    { status: status && [status], own: show === 'own', overdue: show === 'overdue', page },
    { query: KEPT },
  )

export const useNotifications = (unread: boolean, page?: number) =>
  useListNotifications({ unread, page }, { query: { ...KEPT } })

/** How many notifications are unread; asked again while the page is open. */
/** What a directive or a reminder can change: both lists, the history, and what people are told. */
export function forgetAffairs(client: QueryClient): Promise<void> {
  const touched = ['attention', 'directives', 'notifications'].map((start) => `/api/v1/${start}`)
  return client.invalidateQueries({
    predicate: ({ queryKey: [address] }) =>
      typeof address === 'string' && touched.some((start) => address.startsWith(start)),
  })
}

export function useRead() {
  const client = useQueryClient()
  const done = { onSuccess: () => forgetAffairs(client) }
  const one = useMutation({ mutationFn: (id: string) => readNotification(id), ...done })
  const all = useMutation({ mutationFn: () => readAllNotifications(), ...done })
  return { one, all }
}

/** A reminder about something that needs someone, or about a directive. */
export function useRemind() {
  const client = useQueryClient()
  const key = useIntentionKey()
  return async (about: AttentionItem | { directive: string }, comment: string) => {
    const draft = {
      ...('directive' in about && typeof about.directive === 'string'
        ? { directive: about.directive }
        : { subject: subjectOf(about as AttentionItem) }),
      comment: comment || undefined,
    }
    const sent = await sendReminder(draft, { headers: { 'Idempotency-Key': key(draft) } })
    await forgetAffairs(client)
    return sent
  }
}

export const subjectOf = ({ kind, reference, year }: Pick<AttentionItem, 'kind' | 'reference' | 'year'>) => ({
  kind,
  reference,
  year,
})
