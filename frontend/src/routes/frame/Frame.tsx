import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useSession } from '@/features/access/session'
import { accessWords } from '@/features/access/words'
import { useWords } from '@/lib/i18n'
import { uiWords } from '@/ui/words'
import { AccountMenu } from './AccountMenu'
import { FinderButton } from './FinderButton'
import css from './Frame.module.css'
import { SideNavigation, TabBar } from './Navigation'
import { NotificationBell } from './NotificationBell'
import { StateLine } from './StateLine'

/** Header, navigation, page: a column at the left of a desk, a bar at the bottom of a phone. */
export function Frame({ children }: { children: ReactNode }) {
  const t = useWords(accessWords)
  const u = useWords(uiWords)
  const { organisation } = useSession()
  useOutbox()
  return (
    <div className={css.frame}>
      <a className={css.skip} href="#content">
        {u.skip}
      </a>
      <header className={css.header}>
        <a href="/" className={css.brand}>
          <span className={css.mark} aria-hidden="true">
            {t.mark}
          </span>
          <span className={css.product}>{t.product}</span>
        </a>
        <span className={css.issuer}>{organisation.name}</span>
        <FinderButton />
        <div className={css.own}>
          <NotificationBell />
          <AccountMenu />
        </div>
      </header>
      <SideNavigation />
      <main id="content" className={css.content}>
        <StateLine />
        {children}
      </main>
      <TabBar />
    </div>
  )
}

/** Whatever page is open, what was queued is sent. */
function useOutbox() {
  const client = useQueryClient()
  const session = useSession()
  const account = session.user.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun anew for another person, not for another token
  useEffect(() => {
    let stop: (() => void) | null = () => undefined
    import('@/features/activity/outbox/start').then(
      ({ startOutbox }) => {
        if (stop !== null) stop = startOutbox(client, session)
      },
      () => undefined,
    )
    return () => {
      stop?.()
      stop = null
    }
  }, [client, account])
}
