import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router'
import { isUnconfirmed, sessionQuery } from '@/features/access/session'
import { ProblemError } from '@/lib/problem'
import { Frame } from './frame/Frame'
import { Missing } from './frame/Missing'

export const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: Missing,
})

/** Who has no session is asked to sign in, and comes back. */
export async function requireSession({
  context,
  location,
}: {
  context: { queries: QueryClient }
  location: { pathname: string; href: string }
}) {
  try {
    const session = await context.queries.ensureQueryData(sessionQuery)
    if (isUnconfirmed(session)) return
    if (session.mustChangePassword && location.pathname !== '/password')
      throw redirect({ to: '/password', search: location.href === '/' ? {} : { next: location.href } })
  } catch (error) {
    if (error instanceof ProblemError && error.status === 401) {
      throw redirect({ to: '/signin', search: location.href === '/' ? {} : { next: location.href } })
    }
    throw error
  }
}

/** Everything but the sign-in and the wall lies below this. */
export const signedRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed',
  beforeLoad: requireSession,
  component: () => (
    <Frame>
      <Outlet />
    </Frame>
  ),
})
