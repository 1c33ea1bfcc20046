import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { ForRoles } from '@/features/access/ForRoles'
import type { UnitsSearch } from '@/features/organisation/admin/queries'
import { KINDS } from '@/features/organisation/admin/register'
import { take } from '@/lib/search'
import { adminLayoutRoute } from './admin-layout'

const ROLES = ['ADMIN'] as const

const UnitsPage = lazyRouteComponent(() => import('@/features/organisation/admin/UnitsPage'), 'UnitsPage')
const UnitPage = lazyRouteComponent(() => import('@/features/organisation/admin/UnitPage'), 'UnitPage')
const NewUnitPage = lazyRouteComponent(
  () => import('@/features/organisation/admin/NewUnitPage'),
  'NewUnitPage',
)
const SuccessionPage = lazyRouteComponent(
  () => import('@/features/organisation/admin/SuccessionPage'),
  'SuccessionPage',
)

export const unitsRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/units',
  validateSearch: (raw: Record<string, unknown>): UnitsSearch => ({
    q: take.text(raw.q),
    kind: take.oneOf(raw.kind, KINDS),
    asOf: take.day(raw.asOf),
    page: take.integer(raw.page, 1, 1000),
  }),
  component: () => (
    <ForRoles roles={ROLES}>
      <UnitsPage search={unitsRoute.useSearch()} />
    </ForRoles>
  ),
})

export const newUnitRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/units/new',
  component: () => (
    <ForRoles roles={ROLES}>
      <NewUnitPage />
    </ForRoles>
  ),
})

export const successionRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/units/succession',
  component: () => (
    <ForRoles roles={ROLES}>
      <SuccessionPage />
    </ForRoles>
  ),
})

export const unitRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/units/$code',
  validateSearch: (raw: Record<string, unknown>): { edit?: 'yes' } => ({
    edit: take.oneOf(raw.edit, ['yes']),
  }),
  component: () => (
    <ForRoles roles={ROLES}>
      <UnitPage code={unitRoute.useParams().code} edit={unitRoute.useSearch().edit === 'yes'} />
    </ForRoles>
  ),
})
