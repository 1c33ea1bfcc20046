import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { PostFilters } from '@/features/access/admin/PostsPage'
import { sectionsOf } from '@/features/access/admin/sections'
import type { UserFilters } from '@/features/access/admin/UsersPage'
import type { AuditFilters } from '@/features/access/audit/AuditPage'
import { ROLES } from '@/features/access/roles'
import { sessionQuery } from '@/features/access/session'
import { take } from '@/lib/search'
import { adminLayoutRoute } from './admin-layout'

const UsersPage = lazyRouteComponent(() => import('@/features/access/admin/UsersPage'), 'UsersPage')
const UserPage = lazyRouteComponent(() => import('@/features/access/admin/UserPage'), 'UserPage')
const PostsPage = lazyRouteComponent(() => import('@/features/access/admin/PostsPage'), 'PostsPage')
const PostPage = lazyRouteComponent(() => import('@/features/access/admin/PostPage'), 'PostPage')
const IntegrationsPage = lazyRouteComponent(
  () => import('@/features/access/admin/IntegrationsPage'),
  'IntegrationsPage',
)
const IntegrationPage = lazyRouteComponent(
  () => import('@/features/access/admin/IntegrationPage'),
  'IntegrationPage',
)
const AuditPage = lazyRouteComponent(() => import('@/features/access/audit/AuditPage'), 'AuditPage')

/** The first section this person may keep; the backend says no to everybody else. */
export const adminRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin',
  beforeLoad: async ({ context }) => {
    const { roles } = await context.queries.ensureQueryData(sessionQuery)
    throw redirect({ to: sectionsOf(roles)[0]?.to ?? '/' })
  },
})

export const usersRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/users',
  validateSearch: (raw: Record<string, unknown>): UserFilters => ({
    q: take.text(raw.q),
    organisation: take.text(raw.organisation),
    role: take.oneOf(raw.role, ROLES),
    active: take.oneOf(raw.active, ['true', 'false'] as const),
    page: take.integer(raw.page, 1, 500),
  }),
  component: () => <UsersPage filters={usersRoute.useSearch()} />,
})

export const userRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/users/$username',
  component: () => <UserPage username={userRoute.useParams().username} />,
})

export const postsRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/posts',
  validateSearch: (raw: Record<string, unknown>): PostFilters => ({
    organisation: take.text(raw.organisation),
    role: take.oneOf(raw.role, ROLES),
    page: take.integer(raw.page, 1, 500),
  }),
  component: () => <PostsPage filters={postsRoute.useSearch()} />,
})

export const postRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/posts/$code',
  component: () => <PostPage code={postRoute.useParams().code} />,
})

export const integrationsRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/integrations',
  component: () => <IntegrationsPage />,
})

export const integrationRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/integrations/$code',
  component: () => <IntegrationPage code={integrationRoute.useParams().code} />,
})

export const auditRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/audit',
  validateSearch: (raw: Record<string, unknown>): AuditFilters => ({
    actor: take.text(raw.actor),
    action: take.text(raw.action),
    entityId: take.text(raw.entityId),
    outcome: take.oneOf(raw.outcome, ['DONE', 'REFUSED'] as const),
    from: take.day(raw.from),
    to: take.day(raw.to),
    page: take.integer(raw.page, 1, 200),
  }),
  component: () => <AuditPage filters={auditRoute.useSearch()} />,
})
