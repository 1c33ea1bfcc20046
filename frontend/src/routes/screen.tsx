import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ScreenSearch } from '@/features/progress/screen/ScreenPage'
import { take } from '@/lib/search'
import { requireSession, rootRoute } from './root'

const ScreenPage = lazyRouteComponent(() => import('@/features/progress/screen/ScreenPage'), 'ScreenPage')

/** The wall has no frame: nobody navigates on it. */
export const screenRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/screen',
  beforeLoad: requireSession,
  validateSearch: (raw: Record<string, unknown>): ScreenSearch => ({
    year: take.integer(raw.year, 2000, 2100),
    ranking: take.oneOf(raw.ranking, ['off']),
  }),
  component: () => <ScreenPage {...screenRoute.useSearch()} />,
})
