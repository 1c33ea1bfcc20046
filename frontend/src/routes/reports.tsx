import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readFilters } from '@/features/activity/filters'
import { take } from '@/lib/search'
import { signedRoute } from './root'

const ReportsPage = lazyRouteComponent(() => import('@/features/activity/list/ReportsPage'), 'ReportsPage')
const ReportPage = lazyRouteComponent(() => import('@/features/activity/report/ReportPage'), 'ReportPage')

export const reportsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/activity-reports',
  validateSearch: readFilters,
  component: () => <ReportsPage filters={reportsRoute.useSearch()} />,
})

export const reportRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/activity-reports/$id',
  validateSearch: (raw: Record<string, unknown>): { revision?: number } => ({
    revision: take.integer(raw.revision, 1, 10_000),
  }),
  component: () => <ReportPage id={reportRoute.useParams().id} revision={reportRoute.useSearch().revision} />,
})
