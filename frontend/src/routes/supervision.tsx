import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { AttentionKind, DirectiveStatus } from '@/api/model'
import type { NotificationSearch } from '@/features/supervision/NotificationsPage'
import type { AttentionSearch, DirectiveSearch } from '@/features/supervision/queries'
import { take } from '@/lib/search'
import { adminLayoutRoute } from './admin-layout'
import { signedRoute } from './root'

const AttentionPage = lazyRouteComponent(
  () => import('@/features/supervision/AttentionPage'),
  'AttentionPage',
)
const DirectivesPage = lazyRouteComponent(
  () => import('@/features/supervision/DirectivesPage'),
  'DirectivesPage',
)
const DirectivePage = lazyRouteComponent(
  () => import('@/features/supervision/DirectivePage'),
  'DirectivePage',
)
const NotificationsPage = lazyRouteComponent(
  () => import('@/features/supervision/NotificationsPage'),
  'NotificationsPage',
)
const ClosingPage = lazyRouteComponent(() => import('@/features/supervision/ClosingPage'), 'ClosingPage')

export const attentionRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/attention',
  validateSearch: (raw: Record<string, unknown>): AttentionSearch => ({
    year: take.integer(raw.year, 2000, 2100),
    kind: take.oneOf(raw.kind, Object.values(AttentionKind)),
    page: take.integer(raw.page, 1, 500),
  }),
  component: () => <AttentionPage search={attentionRoute.useSearch()} />,
})

export const directivesRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/directives',
  validateSearch: (raw: Record<string, unknown>): DirectiveSearch => ({
    status: take.oneOf(raw.status, Object.values(DirectiveStatus)),
    show: take.oneOf(raw.show, ['own', 'overdue'] as const),
    page: take.integer(raw.page, 1, 500),
  }),
  component: () => <DirectivesPage search={directivesRoute.useSearch()} />,
})

export const directiveRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/directives/$id',
  component: () => <DirectivePage id={directiveRoute.useParams().id} />,
})

export const notificationsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/notifications',
  validateSearch: (raw: Record<string, unknown>): NotificationSearch => ({
    show: take.oneOf(raw.show, ['unread'] as const),
    page: take.integer(raw.page, 1, 500),
  }),
  component: () => <NotificationsPage search={notificationsRoute.useSearch()} />,
})

export const closingRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/closing',
  component: () => <ClosingPage />,
})
