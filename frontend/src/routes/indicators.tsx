import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { IndicatorSearch } from '@/features/progress/indicator/scope'
import { REGISTERS } from '@/features/progress/register'
import type { ScopeSearch } from '@/features/progress/scope'
import { take } from '@/lib/search'
import { signedRoute } from './root'

const IndicatorsPage = lazyRouteComponent(
  () => import('@/features/progress/IndicatorsPage'),
  'IndicatorsPage',
)
const IndicatorPage = lazyRouteComponent(
  () => import('@/features/progress/indicator/IndicatorPage'),
  'IndicatorPage',
)

export const indicatorsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/indicators',
  validateSearch: (raw: Record<string, unknown>): ScopeSearch => ({
    year: take.integer(raw.year, 2000, 2100),
    asOf: take.day(raw.asOf),
  }),
  component: () => <IndicatorsPage {...indicatorsRoute.useSearch()} />,
})

export const indicatorRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/indicators/$code',
  validateSearch: (raw: Record<string, unknown>): IndicatorSearch => ({
    year: take.integer(raw.year, 2000, 2100),
    organisation: take.text(raw.organisation),
    measure: take.text(raw.measure),
    asOf: take.day(raw.asOf),
    register: take.oneOf(raw.register, REGISTERS),
    month: take.integer(raw.month, 1, 12),
    page: take.integer(raw.page, 1, 100_000),
  }),
  component: () => (
    <IndicatorPage code={indicatorRoute.useParams().code} search={indicatorRoute.useSearch()} />
  ),
})
