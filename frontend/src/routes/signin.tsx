import { createRoute, useNavigate, useRouter } from '@tanstack/react-router'
import { SignInPage } from '@/features/access/SignInPage'
import { take } from '@/lib/search'
import { rootRoute } from './root'

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/signin',
  validateSearch: (raw: Record<string, unknown>): { next?: string; refused?: string } => ({
    next: ownAddress(take.text(raw.next)),
    refused: take.text(raw.refused),
  }),
  component: SignIn,
})

function SignIn() {
  const { next, refused } = signInRoute.useSearch()
  const { history } = useRouter()
  const navigate = useNavigate()
  return (
    <SignInPage
      next={next}
      refused={refused}
      onDone={() => (next === undefined ? void navigate({ to: '/' }) : history.push(next))}
    />
  )
}

/** Only a path of this page: a link must not send people elsewhere after they typed their password. */
function ownAddress(next: string | undefined): string | undefined {
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : undefined
}
