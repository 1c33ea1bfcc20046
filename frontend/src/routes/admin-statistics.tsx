import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { EntityFilters } from '@/features/indicator/statistics/EntitiesPage'
import type { FigureFilters } from '@/features/indicator/statistics/StatisticPage'
import { take } from '@/lib/search'
import { adminLayoutRoute } from './admin-layout'

const StatisticsPage = lazyRouteComponent(
  () => import('@/features/indicator/statistics/StatisticsPage'),
  'StatisticsPage',
)
const StatisticPage = lazyRouteComponent(
  () => import('@/features/indicator/statistics/StatisticPage'),
  'StatisticPage',
)
const ImportPage = lazyRouteComponent(
  () => import('@/features/indicator/statistics/ImportPage'),
  'ImportPage',
)
const EntitiesPage = lazyRouteComponent(
  () => import('@/features/indicator/statistics/EntitiesPage'),
  'EntitiesPage',
)

export const statisticsRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/statistics',
  validateSearch: (raw: Record<string, unknown>): { q?: string } => ({ q: take.text(raw.q) }),
  component: () => <StatisticsPage q={statisticsRoute.useSearch().q} />,
})

export const importRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/statistics/import',
  component: () => <ImportPage />,
})

export const statisticRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/statistics/$code',
  validateSearch: (raw: Record<string, unknown>): FigureFilters => ({
    territory: take.text(raw.territory),
    year: take.integer(raw.year, 1949, 2200),
    page: take.integer(raw.page, 1, 500),
  }),
  component: () => (
    <StatisticPage code={statisticRoute.useParams().code} filters={statisticRoute.useSearch()} />
  ),
})

export const entitiesRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/entities',
  validateSearch: (raw: Record<string, unknown>): EntityFilters => ({
    type: take.text(raw.type),
    q: take.text(raw.q),
    page: take.integer(raw.page, 1, 500),
  }),
  component: () => <EntitiesPage filters={entitiesRoute.useSearch()} />,
})
