import { useUnread } from '@/features/supervision/unread'
import { useWords } from '@/lib/i18n'
import { Icon } from '@/ui/Icon'
import css from './NotificationBell.module.css'
import { frameWords } from './words'

export function NotificationBell() {
  const t = useWords(frameWords)
  const unread = useUnread()
  return (
    <a
      href="/notifications"
      className={css.bell}
      aria-label={unread > 0 ? `${t.notifications} ${t.unread(String(unread))}` : t.notifications}
    >
      <Icon name="bell" size={20} />
      {unread > 0 && (
        <span className={css.count} aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </a>
  )
}
