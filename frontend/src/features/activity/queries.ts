import type { QueryClient } from '@tanstack/react-query'
import { useListReviews } from '@/api/review/review'
import { useSession } from '@/features/access/session'

/** How many reports wait on this person's desk; the navigation shows it. */
export function useWaitingReviews(): { may: boolean; count: number | undefined } {
  const { roles } = useSession()
  const may = roles.includes('REVIEWER')
  const queue = useListReviews({ pageSize: 1 }, { query: { enabled: may, staleTime: 30_000 } })
  return { may, count: queue.data?.total }
}

/** What a filed, moved or mended report can change: lists, queue, its own page, and every number. */
export function forgetWhatReportsChange(client: QueryClient): Promise<void> {
  const touched = ['/api/v1/activity-reports', '/api/v1/reviews', '/api/v1/progress']
  return client.invalidateQueries({
    predicate: ({ queryKey: [address] }) =>
      typeof address === 'string' && touched.some((start) => address.startsWith(start)),
  })
}
