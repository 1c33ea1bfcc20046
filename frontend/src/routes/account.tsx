import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { take } from '@/lib/search'
import { signedRoute } from './root'

const AccountPage = lazyRouteComponent(() => import('@/features/access/account/AccountPage'), 'AccountPage')
const PasswordPage = lazyRouteComponent(
  () => import('@/features/access/account/PasswordPage'),
  'PasswordPage',
)

export const accountRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/account',
  component: () => <AccountPage />,
})

export const passwordRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/password',
  validateSearch: (raw: Record<string, unknown>): { next?: string } => {
    const next = take.text(raw.next)
    return { next: next?.startsWith('/') && !next.startsWith('//') ? next : undefined }
  },
  component: () => <PasswordPage next={passwordRoute.useSearch().next} />,
})
