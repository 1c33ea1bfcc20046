import { useListNotifications } from '@/api/supervision/supervision'

/** How many notifications wait to be read; every page shows it, so it stands apart. */
export function useUnread(): number {
  const asked = useListNotifications(
    { pageSize: 1 },
    { query: { refetchInterval: 60_000, staleTime: 30_000 } },
  )
  return asked.data?.unread ?? 0
}
