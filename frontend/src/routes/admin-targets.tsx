import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { take } from '@/lib/search'
import { adminLayoutRoute } from './admin-layout'

const TargetsPage = lazyRouteComponent(
  () => import('@/features/indicator/admin/targets/TargetsPage'),
  'TargetsPage',
)
const ChainPage = lazyRouteComponent(
  () => import('@/features/indicator/admin/targets/ChainPage'),
  'ChainPage',
)
const NewTargetPage = lazyRouteComponent(
  () => import('@/features/indicator/admin/targets/NewTargetPage'),
  'NewTargetPage',
)
const PacesPage = lazyRouteComponent(() => import('@/features/indicator/admin/paces/PacesPage'), 'PacesPage')
const PacePage = lazyRouteComponent(() => import('@/features/indicator/admin/paces/PacePage'), 'PacePage')

export const targetsRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/targets',
  validateSearch: (search: Record<string, unknown>): { q?: string } => ({ q: take.text(search.q) }),
  component: () => <TargetsPage q={targetsRoute.useSearch().q} />,
})

export const newTargetRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/targets/new',
  validateSearch: (search: Record<string, unknown>): { indicator?: string } => ({
    indicator: take.text(search.indicator),
  }),
  component: () => <NewTargetPage indicator={newTargetRoute.useSearch().indicator} />,
})

export const chainRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/targets/$code',
  component: () => <ChainPage code={chainRoute.useParams().code} />,
})

export const pacesRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/paces',
  component: () => <PacesPage />,
})

export const paceRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/paces/$code',
  component: () => <PacePage code={paceRoute.useParams().code} />,
})
