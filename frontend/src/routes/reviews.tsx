import { createRoute } from '@tanstack/react-router'
import { EmptyState } from '@/ui/States'
import { signedRoute } from './root'

export const reviewsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/reviews',
  component: () => <EmptyState />,
})
