import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { adminLayoutRoute } from './admin-layout'

const RulesPage = lazyRouteComponent(() => import('@/features/indicator/admin/RulesPage'), 'RulesPage')
const RulePage = lazyRouteComponent(() => import('@/features/indicator/admin/RulePage'), 'RulePage')
const LightsPage = lazyRouteComponent(
  () => import('@/features/indicator/admin/lights/LightsPage'),
  'LightsPage',
)
const KindsPage = lazyRouteComponent(() => import('@/features/indicator/admin/kinds/KindsPage'), 'KindsPage')
const KindPage = lazyRouteComponent(() => import('@/features/indicator/admin/kinds/KindPage'), 'KindPage')

export const rulesRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/rules',
  component: () => <RulesPage />,
})

export const ruleRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/rules/$code',
  component: () => <RulePage code={ruleRoute.useParams().code} />,
})

export const lightsRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/lights',
  component: () => <LightsPage />,
})

export const kindsRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/kinds',
  component: () => <KindsPage />,
})

export const kindRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/kinds/$code',
  component: () => <KindPage code={kindRoute.useParams().code} />,
})
