import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readReviewSearch } from '@/features/activity/review/filters'
import { signedRoute } from './root'

const ReviewsPage = lazyRouteComponent(() => import('@/features/activity/review/ReviewsPage'), 'ReviewsPage')

export const reviewsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/reviews',
  validateSearch: readReviewSearch,
  component: () => <ReviewsPage search={reviewsRoute.useSearch()} />,
})
