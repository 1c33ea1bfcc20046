import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { forgetKnown } from '@/features/access/known'
import { confirmAnew, isUnconfirmed, sessionQuery } from '@/features/access/session'
import { whenSignedOut, whenTokenIsStale } from '@/lib/http'
import { ProblemError } from '@/lib/problem'

/** What both halves of the page begin with. */
export function newQueries(): QueryClient {
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // A refusal stays a refusal; only a lost answer or a fault over there is worth asking again.
        retry: (failures, error) =>
          failures < 2 && (!(error instanceof ProblemError) || error.status === 0 || error.status >= 502),
      },
    },
  })
  const held = () => queries.getQueryData(sessionQuery.queryKey)
  whenTokenIsStale(async () => held() !== undefined && confirmAnew(queries))
  window.addEventListener('online', () => {
    const session = held()
    if (session !== undefined && isUnconfirmed(session)) void confirmAnew(queries)
  })
  return queries
}

/** What the backend no longer lets anyone see is forgotten here too; what they wrote waits for them. */
export function onSignedOut(queries: QueryClient, askWho: () => void) {
  // Only a session that was there can end: the question who is asking must not set this off by its own refusal.
  whenSignedOut(() => {
    const held = queries.getQueryData(sessionQuery.queryKey)
    forgetKnown()
    if (held === undefined) return
    void import('@/features/activity/outbox/store')
      .then(({ forgetAnswersOf }) => forgetAnswersOf(held.user.id))
      .catch(() => undefined)
    queries.removeQueries({ queryKey: sessionQuery.queryKey })
    askWho()
  })
}

export function draw(queries: QueryClient, page: ReactNode) {
  const root = document.getElementById('root')
  if (root === null) throw new Error('The page has no root element.')
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>{page}</QueryClientProvider>
    </StrictMode>,
  )
}
