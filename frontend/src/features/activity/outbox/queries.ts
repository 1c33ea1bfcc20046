import { queryOptions, useQuery } from '@tanstack/react-query'
import { useSession } from '@/features/access/session'
import type { Item } from './item'
import type { Receipt } from './store'

export const outboxKey = (account: string) => ['outbox', account] as const

export interface Outbox {
  items: Item[]
  receipts: Receipt[]
}

/** What lies in this browser for one person. Its code comes only when something asks. */
export const outboxQuery = (account: string) =>
  queryOptions({
    queryKey: [...outboxKey(account), 'list'],
    queryFn: async (): Promise<Outbox> => {
      const { storeOf } = await import('./store')
      const store = await storeOf(account)
      const [items, receipts] = await Promise.all([store.list(), store.receipts()])
      return { items, receipts }
    },
    // It is here, with a network or without.
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })

/** How many reports wait in this browser to be finished or sent. */
export function useUnsent(): number | undefined {
  const { user } = useSession()
  return useQuery({ ...outboxQuery(user.id), select: ({ items }) => items.length }).data
}
