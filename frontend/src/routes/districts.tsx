import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { DistrictsSearch } from '@/features/progress/districts/DistrictsPage'
import { REGISTERS } from '@/features/progress/register'
import { take } from '@/lib/search'
import { signedRoute } from './root'

const DistrictsPage = lazyRouteComponent(
  () => import('@/features/progress/districts/DistrictsPage'),
  'DistrictsPage',
)

export const districtsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/districts',
  validateSearch: (raw: Record<string, unknown>): DistrictsSearch => ({
    year: take.integer(raw.year, 2000, 2100),
    asOf: take.day(raw.asOf),
    indicator: take.text(raw.indicator),
    register: take.oneOf(raw.register, REGISTERS),
  }),
  component: () => <DistrictsPage {...districtsRoute.useSearch()} />,
})
