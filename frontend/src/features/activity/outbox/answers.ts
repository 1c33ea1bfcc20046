import type { QueryClient } from '@tanstack/react-query'
import { getListMeasuresQueryOptions } from '@/api/plan/plan'
import { registerQuery } from '@/features/organisation/names'
import { kindsQuery } from '../names'
import type { Store } from './store'

const RARELY = { query: { staleTime: 600_000 } }

export const allMeasuresQuery = () => getListMeasuresQueryOptions({ pageSize: 200 }, RARELY)

export const measuresQuery = (organisation: string) =>
  getListMeasuresQueryOptions({ organisation, pageSize: 200 }, RARELY)

/** What the form asks for before anyone can type. */
export function formQueries(organisation: string) {
  return [kindsQuery(), measuresQuery(organisation), allMeasuresQuery(), registerQuery()] as const
}

const KEPT = ['/api/v1/report-kinds', '/api/v1/measures', '/api/v1/organisations']

function isKept(queryKey: readonly unknown[]): boolean {
  return typeof queryKey[0] === 'string' && KEPT.includes(queryKey[0])
}

/** Lays what was answered at an earlier visit where the page looks for it; what is newer stays. */
export async function recall(client: QueryClient, store: Store): Promise<void> {
  for (const { key, data, at } of await store.answers()) {
    const queryKey = JSON.parse(key) as readonly unknown[]
    if (client.getQueryData(queryKey) === undefined) client.setQueryData(queryKey, data, { updatedAt: at })
  }
}

/** Keeps each answer as it comes, and asks for those nobody has asked for yet. */
export function keepAnswers(client: QueryClient, store: Store, organisation: string): () => void {
  const keep = (queryKey: readonly unknown[], data: unknown, at: number) =>
    store.keepAnswer(JSON.stringify(queryKey), data, at).catch(() => undefined)
  for (const query of client.getQueryCache().findAll({ predicate: ({ queryKey }) => isKept(queryKey) })) {
    if (query.state.data !== undefined) void keep(query.queryKey, query.state.data, query.state.dataUpdatedAt)
  }
  const stop = client.getQueryCache().subscribe(({ type, query, ...event }) => {
    if (type !== 'updated' || !isKept(query.queryKey)) return
    if ('action' in event && event.action.type === 'success')
      void keep(query.queryKey, query.state.data, query.state.dataUpdatedAt)
  })
  for (const query of formQueries(organisation)) void client.prefetchQuery(query as never)
  return stop
}
