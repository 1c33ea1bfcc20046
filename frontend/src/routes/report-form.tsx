import { createRoute } from '@tanstack/react-router'
import { take } from '@/lib/search'
import { EmptyState } from '@/ui/States'
import { signedRoute } from './root'

export const newReportRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/activity-reports/new',
  validateSearch: (raw: Record<string, unknown>): { kind?: string } => ({ kind: take.text(raw.kind) }),
  component: () => <EmptyState />,
})

export const editReportRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/activity-reports/$id/edit',
  component: () => <EmptyState />,
})
