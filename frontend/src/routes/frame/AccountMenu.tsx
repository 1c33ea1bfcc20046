import { Link, useNavigate } from '@tanstack/react-router'
import { LanguageButton } from '@/features/access/LanguageButton'
import { useSession, useSignOut } from '@/features/access/session'
import { accessWords } from '@/features/access/words'
import { useUnsent } from '@/features/activity/outbox/queries'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import css from './AccountMenu.module.css'
import { frameWords } from './words'

export function AccountMenu() {
  const t = useWords(accessWords)
  const f = useWords(frameWords)
  const { user, organisation, roles } = useSession()
  const leave = useSignOut()
  const navigate = useNavigate()
  const unsent = useUnsent() ?? 0
  const signOut = () =>
    leave.mutate(undefined, {
      onSettled: async () => {
        const { forgetAnswersOf } = await import('@/features/activity/outbox/store')
        await forgetAnswersOf(user.id).catch(() => undefined)
        await navigate({ to: '/signin' })
      },
    })
  return (
    <details className={css.account}>
      <summary className={css.who}>
        <span className={css.unit}>{organisation.shortName}</span>
        <span className={css.name}>{user.displayName}</span>
        <span className={css.icon}>
          <Icon name="person" size={20} />
        </span>
      </summary>
      <div className={css.menu}>
        <p className={css.full}>{user.displayName}</p>
        <p className={css.line}>{organisation.name}</p>
        <p className={css.line}>{roles.map((role) => t[`role_${role}`] ?? role).join(' · ')}</p>
        <Link to="/account" className={css.link}>
          {t.account}
        </Link>
        <LanguageButton />
        {unsent > 0 && <p className={css.line}>{f.unsentStays(String(unsent))}</p>}
        <Button weight="quiet" icon={<Icon name="out" />} busy={leave.isPending} onClick={signOut}>
          {t.signOut}
        </Button>
      </div>
    </details>
  )
}
