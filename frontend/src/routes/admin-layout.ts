import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedRoute } from './root'

/** Everything that is kept here lies below this. */
export const adminLayoutRoute = createRoute({
  getParentRoute: () => signedRoute,
  id: 'admin-frame',
  component: lazyRouteComponent(() => import('./frame/AdminFrame'), 'AdminFrame'),
})
