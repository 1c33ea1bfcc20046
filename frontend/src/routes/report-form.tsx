import { createRoute } from '@tanstack/react-router'
import { take } from '@/lib/search'
import { rootRoute } from './root'

/** The form and the outbox are the other half of the page: links go there as to any page, and it is loaded. */
function handOver({ cause }: { cause: string }) {
  if (cause === 'preload') return
  location.reload()
  return new Promise<void>(() => undefined)
}

export const newReportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activity-reports/new',
  validateSearch: (raw: Record<string, unknown>): { kind?: string; draft?: string } => ({
    kind: take.text(raw.kind),
    draft: take.text(raw.draft),
  }),
  beforeLoad: handOver,
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
