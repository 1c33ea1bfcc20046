import { useReadSignInOptions } from '@/api/session/session'
import { useWords } from '@/lib/i18n'
import { ProblemError } from '@/lib/problem'
import { buttonClass } from '@/ui/Button'
import { ProblemLine } from '@/ui/States'
import { accessWords } from './words'

/** The office's own sign-in, where there is one: a plain link, since the browser leaves this page for it. */
export function OpenIdSignIn({ next }: { next?: string | undefined }) {
  const { data } = useReadSignInOptions({ query: { staleTime: Number.POSITIVE_INFINITY, retry: false } })
  const way = data?.openId
  if (way == null) return null
  const start = next === undefined ? way.startAt : `${way.startAt}?${new URLSearchParams({ next })}`
  return (
    <a className={buttonClass()} href={start}>
      {way.label}
    </a>
  )
}

/** Why the way there and back did not end in a session; the code comes with the address, the words are ours. */
export function OpenIdRefusal({ code }: { code?: string | undefined }) {
  const t = useWords(accessWords)
  if (code === undefined) return null
  const reasons: Record<string, string> = {
    'openid-no-role': t.openIdNoRole,
    'openid-account-closed': t.openIdAccountClosed,
    'openid-unreachable': t.openIdUnreachable,
  }
  const title = reasons[code] ?? t.openIdFailed
  return <ProblemLine error={new ProblemError({ type: `/problems/${code}`, code, title, status: 401 })} />
}
