import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { take } from '@/lib/search'
import { signedRoute } from './root'

const NewReportPage = lazyRouteComponent(() => import('@/features/activity/form/FilingPage'), 'NewReportPage')
const EditReportPage = lazyRouteComponent(
  () => import('@/features/activity/form/FilingPage'),
  'EditReportPage',
)

export const newReportRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/activity-reports/new',
  validateSearch: (raw: Record<string, unknown>): { kind?: string; draft?: string } => ({
    kind: take.text(raw.kind),
    draft: take.text(raw.draft),
  }),
  component: () => <NewReportPage {...newReportRoute.useSearch()} />,
})

export const editReportRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/activity-reports/$id/edit',
  component: () => <EditReportPage id={editReportRoute.useParams().id} />,
})

const OutboxPage = lazyRouteComponent(() => import('@/features/activity/outbox/OutboxPage'), 'OutboxPage')

export const outboxRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/outbox',
  component: () => <OutboxPage />,
})
