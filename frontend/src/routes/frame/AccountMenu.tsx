import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { LanguageButton } from '@/features/access/LanguageButton'
import { leave, useSession } from '@/features/access/session'
import { accessWords } from '@/features/access/words'
import { useUnsent } from '@/features/activity/outbox/queries'
import { go } from '@/lib/address'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import css from './AccountMenu.module.css'
import { frameWords } from './words'

export function AccountMenu() {
  const t = useWords(accessWords)
  const f = useWords(frameWords)
  const { user, organisation, roles } = useSession()
  const client = useQueryClient()
  const unsent = useUnsent() ?? 0
  const [leaving, setLeaving] = useState(false)
  async function signOut() {
    setLeaving(true)
    const { forgetAnswersOf } = await import('@/features/activity/outbox/store')
    await forgetAnswersOf(user.id).catch(() => undefined)
    await leave(client)
    go('/signin')
  }
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
        <a href="/account" className={css.link}>
          {t.account}
        </a>
        {roles.includes('REPORTER') && (
          <a href="/outbox" className={css.link}>
            {f.outbox}
          </a>
        )}
        <LanguageButton />
        {unsent > 0 && <p className={css.line}>{f.unsentStays(String(unsent))}</p>}
        <Button weight="quiet" icon={<Icon name="out" />} busy={leaving} onClick={() => void signOut()}>
          {t.signOut}
        </Button>
      </div>
    </details>
  )
}
