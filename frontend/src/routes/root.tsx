import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router'
import { sessionQuery } from '@/features/access/session'
import { ProblemError } from '@/lib/problem'
import { Frame } from './frame/Frame'
import { Missing } from './frame/Missing'

export const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: Missing,
})

/** Everything but the sign-in lies below this: who has no session is asked to sign in, and comes back. */
export const signedRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed',
  beforeLoad: async ({ context, location }) => {
    try {
      const { mustChangePassword } = await context.queries.ensureQueryData(sessionQuery)
      if (mustChangePassword && location.pathname !== '/password')
        throw redirect({ to: '/password', search: location.href === '/' ? {} : { next: location.href } })
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) {
        throw redirect({ to: '/signin', search: location.href === '/' ? {} : { next: location.href } })
      }
      throw error
    }
  },
  component: Frame,
})
