import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '@/lib/i18n'
import { Page } from '@/ui/Page'
import { useSession } from '../session'
import css from './AdminPage.module.css'
import { sectionsOf } from './sections'
import { adminWords } from './words'

/** A page of the administration: the sections this person may keep, and the one at hand. */
export function AdminPage({
  title,
  note,
  actions,
  back,
  children,
}: {
  title: string
  note?: ReactNode
  actions?: ReactNode
  back?: ReactNode
  children: ReactNode
}) {
  const t = useWords(adminWords)
  const { roles } = useSession()
  return (
    <div className={css.admin}>
      <nav className={css.sections} aria-label={t.sections}>
        {sectionsOf(roles).map(({ to, name }) => (
          <Link
            key={to}
            to={to}
            className={css.section}
            activeOptions={{ exact: false, includeSearch: false }}
          >
            {t[name]}
          </Link>
        ))}
      </nav>
      <div className={css.content}>
        <Page title={title} note={note} actions={actions} back={back}>
          {children}
        </Page>
      </div>
    </div>
  )
}
