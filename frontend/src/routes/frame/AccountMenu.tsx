import { Link, useNavigate } from '@tanstack/react-router'
import { LanguageButton } from '@/features/access/LanguageButton'
import { useSession, useSignOut } from '@/features/access/session'
import { accessWords } from '@/features/access/words'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import css from './AccountMenu.module.css'

export function AccountMenu() {
  const t = useWords(accessWords)
  const { user, organisation, roles } = useSession()
  const leave = useSignOut()
  const navigate = useNavigate()
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
        <Button
          weight="quiet"
          icon={<Icon name="out" />}
          busy={leave.isPending}
          onClick={() => leave.mutate(undefined, { onSettled: () => void navigate({ to: '/signin' }) })}
        >
          {t.signOut}
        </Button>
      </div>
    </details>
  )
}
