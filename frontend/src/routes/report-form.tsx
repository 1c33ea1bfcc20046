import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { take } from '@/lib/search'
import { rootRoute, signedRoute } from './root'

/** The form and the outbox are the other half of the page: links go there as to any page, and it is loaded. */
function handOver({ cause }: { cause: string }) {
  if (cause === 'preload') return
  location.reload()
  return new Promise<void>(() => undefined)
}
const GridPage = lazyRouteComponent(() => import('@/features/activity/grid/GridPage'), 'GridPage')

export const newReportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activity-reports/new',
  validateSearch: (raw: Record<string, unknown>): { kind?: string; draft?: string; from?: string } => ({
    kind: take.text(raw.kind),
    draft: take.text(raw.draft),
    from: take.text(raw.from),
  }),
  beforeLoad: handOver,
})

export const gridRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/activity-reports/grid',
  validateSearch: (raw: Record<string, unknown>): { kind?: string } => ({ kind: take.text(raw.kind) }),
  component: () => <GridPage {...gridRoute.useSearch()} />,
})

export const editReportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activity-reports/$id/edit',
  beforeLoad: handOver,
})

export const outboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/outbox',
  beforeLoad: handOver,
})
