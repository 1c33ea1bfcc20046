import './lib/polyfills'
import './ui/tokens.css'
import './ui/print.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { forgetKnown } from './features/access/known'
import { sessionQuery } from './features/access/session'
import { steerBy } from './lib/address'
import { whenSignedOut } from './lib/http'
import { applyToDocument } from './lib/i18n'
import { ProblemError } from './lib/problem'
import { watchVersion } from './lib/version'
import { pageRouter } from './routes/router'

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
const router = pageRouter(queries)

// Only a session that was there can end: the question who is asking must not set this off by its own refusal.
whenSignedOut(() => {
  const held = queries.getQueryData(sessionQuery.queryKey)
  forgetKnown()
  if (held === undefined) return
  void import('./features/activity/outbox/store').then(({ forgetAnswersOf }) => forgetAnswersOf(held.user.id))
  queries.removeQueries({ queryKey: sessionQuery.queryKey })
  void router.invalidate()
})
applyToDocument()
steerBy((href, { replace }) => router.history[replace ? 'replace' : 'push'](href))
watchVersion()

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root element.')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
