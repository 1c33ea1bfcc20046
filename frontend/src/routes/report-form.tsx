import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { take } from '@/lib/search'
import { signedRoute } from './root'

const NewReportPage = lazyRouteComponent(() => import('@/features/activity/form/FilingPage'), 'NewReportPage')
const EditReportPage = lazyRouteComponent(
  () => import('@/features/activity/form/FilingPage'),
  'EditReportPage',
)
const GridPage = lazyRouteComponent(() => import('@/features/activity/grid/GridPage'), 'GridPage')

export const newReportRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/activity-reports/new',
  validateSearch: (raw: Record<string, unknown>): { kind?: string; from?: string } => ({
    kind: take.text(raw.kind),
    from: take.text(raw.from),
  }),
  component: () => <NewReportPage {...newReportRoute.useSearch()} />,
})

export const gridRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/activity-reports/grid',
  validateSearch: (raw: Record<string, unknown>): { kind?: string } => ({ kind: take.text(raw.kind) }),
  component: () => <GridPage {...gridRoute.useSearch()} />,
})

export const editReportRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/activity-reports/$id/edit',
  component: () => <EditReportPage id={editReportRoute.useParams().id} />,
})
