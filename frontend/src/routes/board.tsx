import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { BoardSearch } from '@/features/progress/board/BoardPage'
import { REGISTERS } from '@/features/progress/register'
import { take } from '@/lib/search'
import { signedRoute } from './root'

const BoardPage = lazyRouteComponent(() => import('@/features/progress/board/BoardPage'), 'BoardPage')

const AttentionCard = lazyRouteComponent(
  () => import('@/features/supervision/AttentionCard'),
  'AttentionCard',
)

export const boardRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/',
  validateSearch: (raw: Record<string, unknown>): BoardSearch => ({
    year: take.integer(raw.year, 2000, 2100),
    asOf: take.day(raw.asOf),
    trend: take.text(raw.trend),
    districts: take.text(raw.districts),
    show: take.oneOf(raw.show, ['quota']),
    ranking: take.oneOf(raw.ranking, ['off']),
    register: take.oneOf(raw.register, REGISTERS),
  }),
  component: Board,
})

function Board() {
  return <BoardPage {...boardRoute.useSearch()} attention={(year) => <AttentionCard year={year} />} />
}
