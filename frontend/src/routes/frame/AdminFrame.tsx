import { Link, Outlet } from '@tanstack/react-router'
import { sectionsOf } from '@/features/access/admin/sections'
import { adminWords } from '@/features/access/admin/words'
import { useSession } from '@/features/access/session'
import { useWords } from '@/lib/i18n'
import css from './AdminFrame.module.css'

/** The sections this person may keep, beside the one at hand; above it on a phone. */
export function AdminFrame() {
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
        <Outlet />
      </div>
    </div>
  )
}
