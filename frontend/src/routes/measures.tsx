import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { LIGHTS } from '@/features/progress/light'
import type { MeasuresSearch } from '@/features/progress/measures/MeasuresPage'
import { REGISTERS } from '@/features/progress/register'
import { take } from '@/lib/search'
import { signedRoute } from './root'

const MeasuresPage = lazyRouteComponent(
  () => import('@/features/progress/measures/MeasuresPage'),
  'MeasuresPage',
)

export const measuresRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/measures',
  validateSearch: (raw: Record<string, unknown>): MeasuresSearch => ({
    year: take.integer(raw.year, 2000, 2100),
    asOf: take.day(raw.asOf),
    view: take.oneOf(raw.view, ['list', 'matrix']),
    leader: take.text(raw.leader),
    light: take.oneOf(raw.light, LIGHTS),
    register: take.oneOf(raw.register, REGISTERS),
    q: take.text(raw.q),
  }),
  component: () => <MeasuresPage {...measuresRoute.useSearch()} />,
})
