import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { QuotaSearch } from '@/features/progress/quotas/QuotasPage'
import { take } from '@/lib/search'
import { signedRoute } from './root'

const QuotasPage = lazyRouteComponent(() => import('@/features/progress/quotas/QuotasPage'), 'QuotasPage')
const MyQuotasPage = lazyRouteComponent(
  () => import('@/features/progress/quotas/MyQuotasPage'),
  'MyQuotasPage',
)

export const quotasRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/quotas',
  validateSearch: (raw: Record<string, unknown>): QuotaSearch => ({
    year: take.integer(raw.year, 2000, 2100),
    asOf: take.day(raw.asOf),
    target: take.text(raw.target),
  }),
  component: () => <QuotasPage {...quotasRoute.useSearch()} />,
})

export const myQuotasRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/my-quotas',
  validateSearch: (raw: Record<string, unknown>): { year?: number } => ({
    year: take.integer(raw.year, 2000, 2100),
  }),
  component: () => <MyQuotasPage {...myQuotasRoute.useSearch()} />,
})
