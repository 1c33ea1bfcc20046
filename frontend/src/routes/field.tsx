import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { isUnconfirmed, sessionQuery, useSession } from '@/features/access/session'
import { EditReportPage, NewReportPage } from '@/features/activity/form/FilingPage'
import { kindsQuery } from '@/features/activity/names'
import { allMeasuresQuery } from '@/features/activity/outbox/answers'
import { registerQuery } from '@/features/organisation/names'
import { go, isField, steerBy, takeClicks, useAddress } from '@/lib/address'
import { ProblemError } from '@/lib/problem'
import { parseSearch, take } from '@/lib/search'
import { Boundary } from '@/ui/Boundary'
import { ErrorState, Skeleton } from '@/ui/States'
import { draw, newQueries, onSignedOut } from './begin'
import { Frame } from './frame/Frame'
import { NotHere } from './frame/NotHere'

/** The form and the outbox: a half of the page without a router, for a phone in the field. */
const OutboxPage = lazy(() =>
  import('@/features/activity/outbox/OutboxPage').then(({ OutboxPage: page }) => ({ default: page })),
)

const queries = newQueries()
const listeners = new Set<() => void>()
function moved() {
  for (const listener of listeners) listener()
}

function askWho() {
  const here = location.pathname + location.search
  location.assign(`/signin?${new URLSearchParams({ next: here })}`)
}

function Field() {
  const session = useQuery(sessionQuery)
  const refused = session.error instanceof ProblemError && session.error.status === 401
  const mustChange = session.data?.mustChangePassword === true && !isUnconfirmed(session.data)
  useEffect(() => {
    if (refused) askWho()
    if (mustChange) location.assign(`/password?${new URLSearchParams({ next: location.pathname })}`)
  }, [refused, mustChange])
  const address = useAddress()
  if (session.data !== undefined && !mustChange) {
    return (
      <Frame>
        <Boundary key={address}>
          <Place />
        </Boundary>
      </Frame>
    )
  }
  if (session.error !== null && !refused) {
    return <ErrorState error={session.error} onRetry={() => void session.refetch()} />
  }
  return <Skeleton rows={6} height={28} />
}

function Place(): ReactNode {
  const { pathname, search } = new URL(useAddress(), location.origin)
  const { kind, draft, from } = parseSearch(search)
  const edited = /^\/activity-reports\/([^/]+)\/edit/.exec(pathname)?.[1]
  if (/^\/activity-reports\/new/.test(pathname)) {
    const named = take.text(draft)
    return <NewReportPage key={named} kind={take.text(kind)} draft={named} from={take.text(from)} />
  }
  if (edited !== undefined) return <EditReportPage key={edited} id={decodeURIComponent(edited)} />
  if (isField(pathname)) {
    return (
      <Suspense fallback={<Skeleton rows={6} height={28} />}>
        <OutboxPage />
      </Suspense>
    )
  }
  return <Elsewhere path={pathname} />
}

/** A page of the other half, asked for where there is no network to load it. */
function Elsewhere({ path }: { path: string }) {
  const { roles } = useSession()
  const toForm = path === '/' && roles.includes('REPORTER')
  useEffect(() => {
    if (toForm) go('/activity-reports/new', { replace: true })
    const retry = () => location.reload()
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [toForm])
  return toForm ? null : <NotHere />
}

onSignedOut(queries, askWho)
// What the form asks of everyone is asked beside the question who it is, not after it.
for (const query of [kindsQuery(), registerQuery(), allMeasuresQuery()])
  void queries.prefetchQuery(query as never)
steerBy({
  go: (href, { replace }) => {
    if (!isField(new URL(href, location.origin).pathname))
      return location[replace ? 'replace' : 'assign'](href)
    history[replace ? 'replaceState' : 'pushState'](null, '', href)
    window.scrollTo(0, 0)
    moved()
  },
  read: () => location.pathname + location.search,
  watch: (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
})
window.addEventListener('popstate', moved)
takeClicks(isField)
draw(queries, <Field />)
