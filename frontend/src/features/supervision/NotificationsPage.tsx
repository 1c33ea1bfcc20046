import { Link, useNavigate, useRouter } from '@tanstack/react-router'
import type { Notification } from '@/api/model'
import { moment } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Page } from '@/ui/Page'
import { Pager } from '@/ui/Pager'
import { Segments, segmentClass } from '@/ui/Segments'
import { Answer, EmptyState } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import css from './Directives.module.css'
import { useNotifications, useRead } from './queries'
import { supervisionWords } from './words'

export interface NotificationSearch {
  show?: 'unread'
  page?: number
}

/** What one has been told, newest first; opening it takes it as read. */
export function NotificationsPage({ search }: { search: NotificationSearch }) {
  const t = useWords(supervisionWords)
  const navigate = useNavigate({ from: '/notifications' })
  const notifications = useNotifications(search.show === 'unread', search.page)
  const read = useRead()
  const unread = notifications.data?.unread ?? 0
  return (
    <Page
      title={t.notifications}
      note={unread > 0 && t.unread(String(unread))}
      actions={
        unread > 0 && (
          <Button busy={read.all.isPending} onClick={() => read.all.mutate()}>
            {t.readAll}
          </Button>
        )
      }
    >
      <div className={css.tools}>
        <Segments label={t.state}>
          <Link
            to="/notifications"
            search={{}}
            className={segmentClass}
            activeOptions={{ exact: true, includeSearch: true }}
            aria-current={search.show ? undefined : 'true'}
          >
            {t.all}
          </Link>
          <Link
            to="/notifications"
            search={{ show: 'unread' }}
            className={segmentClass}
            activeOptions={{ exact: true, includeSearch: true }}
            aria-current={search.show ? 'true' : undefined}
          >
            {t.unreadOnly}
          </Link>
        </Segments>
      </div>
      <Card>
        <Answer of={notifications}>
          {(answer) =>
            answer.total === 0 ? (
              <EmptyState title={t.notificationsNone} />
            ) : (
              <>
                <ul className={css.list}>
                  {answer.items.map((one) => (
                    <Told key={one.id} notification={one} onOpen={() => read.one.mutate(one.id)} />
                  ))}
                </ul>
                <Pager
                  page={answer.page}
                  pageSize={answer.pageSize}
                  total={answer.total}
                  onPage={(page) => void navigate({ search: (before) => ({ ...before, page }) })}
                />
              </>
            )
          }
        </Answer>
      </Card>
    </Page>
  )
}

function Told({ notification, onOpen }: { notification: Notification; onOpen: () => void }) {
  const t = useWords(supervisionWords)
  const { title, text, link, sentBy, createdAt, readAt } = notification
  const router = useRouter()
  return (
    <li className={css.row}>
      <a
        href={link}
        className={css.open}
        onClick={(event) => {
          if (readAt === null) onOpen()
          if (event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          router.history.push(link)
        }}
      >
        <span className={readAt === null ? css.unread : css.title}>{title}</span>
      </a>
      <p className={css.said}>{text}</p>
      <p className={css.facts}>
        {readAt === null && <Tag tone="warn">{t.isUnread}</Tag>}
        <span>{sentBy}</span>
        <span>{moment(createdAt)}</span>
      </p>
    </li>
  )
}
