import { sectionsOf } from '@/features/access/admin/sections'
import { useSession } from '@/features/access/session'
import { useUnsent } from '@/features/activity/outbox/queries'
import { useWaitingReviews } from '@/features/activity/queries'
import { usePath } from '@/lib/address'
import { useWords } from '@/lib/i18n'
import { Icon, type IconName } from '@/ui/Icon'
import css from './Navigation.module.css'
import { frameWords } from './words'

interface Place {
  to: string
  icon: IconName
  name: string
  short: string
  /** Places below it are places of their own. */
  exact?: boolean
  badge?: number | undefined
  /** What the badge counts, in words. */
  counted?: ((count: string) => string) | undefined
}

/** Whoever may accept a unit's quota or object to it. */
const ANSWER_QUOTAS = ['REPORTER', 'REVIEWER', 'LEADER'] as const

/** Where this person can go: who may not review is not shown the queue. */
function usePlaces(): { overview: Place[]; work: Place[] } {
  const t = useWords(frameWords)
  const { roles } = useSession()
  const waiting = useWaitingReviews()
  const files = roles.includes('REPORTER')
  const answersQuotas = ANSWER_QUOTAS.some((role) => roles.includes(role))
  const unsent = useUnsent()
  const keeps = sectionsOf(roles).length > 0
  return {
    overview: [
      { to: '/', icon: 'board', name: t.board, short: t.boardShort, exact: true },
      { to: '/measures', icon: 'grid', name: t.measures, short: t.measuresShort },
      { to: '/indicators', icon: 'chart', name: t.indicators, short: t.indicators },
      { to: '/districts', icon: 'pin', name: t.districts, short: t.districts },
      { to: '/quotas', icon: 'split', name: t.quotas, short: t.quotas },
    ],
    work: [
      { to: '/activity-reports', icon: 'list', name: t.reports, short: t.reportsShort, exact: true },
      ...(files
        ? [
            { to: FORM, icon: 'pen', name: t.file, short: t.fileShort } as const,
            {
              to: OUTBOX,
              icon: 'outbox',
              name: t.outbox,
              short: t.outboxShort,
              badge: unsent,
              counted: t.unsent,
            } as const,
          ]
        : []),
      ...(answersQuotas
        ? [{ to: '/my-quotas', icon: 'flag', name: t.myQuotas, short: t.myQuotasShort } as const]
        : []),
      ...(waiting.may
        ? [
            {
              to: '/reviews',
              icon: 'stamp',
              name: t.reviews,
              short: t.reviews,
              badge: waiting.count,
            } as const,
          ]
        : []),
      { to: '/directives', icon: 'tasks', name: t.directives, short: t.directives },
      ...(keeps ? [{ to: '/admin', icon: 'gear', name: t.admin, short: t.admin } as const] : []),
    ],
  }
}

export function SideNavigation() {
  const t = useWords(frameWords)
  const { overview, work } = usePlaces()
  return (
    <nav className={css.side} aria-label={t.navigation}>
      {overview.map((place) => (
        <PlaceLink key={place.to} place={place} className={css.item} text={place.name} />
      ))}
      <div className={css.group}>{t.work}</div>
      {work.map((place) => (
        <PlaceLink key={place.to} place={place} className={css.item} text={place.name} />
      ))}
    </nav>
  )
}

const MOST_TABS = 5
const FORM = '/activity-reports/new'
const OUTBOX = '/outbox'

/**
 * At most five, in thumb's reach; whoever has much to do reads the measures from the board. What waits to be sent is told
 * at the form, which leads to it.
 */
export function TabBar() {
  const t = useWords(frameWords)
  const { overview, work: all } = usePlaces()
  const outbox = all.find(({ to }) => to === OUTBOX)
  const work = all
    .filter((place) => place !== outbox)
    .map((place) =>
      place.to === FORM && outbox ? { ...place, badge: outbox.badge, counted: outbox.counted } : place,
    )
  const reading = overview.slice(0, Math.max(1, Math.min(2, MOST_TABS - work.length)))
  return (
    <nav className={css.tabs} aria-label={t.navigation}>
      {[...reading, ...work].map((place) => (
        <PlaceLink key={place.to} place={place} className={css.tab} text={place.short} size={22} />
      ))}
    </nav>
  )
}

function PlaceLink({
  place,
  className,
  text,
  size,
}: {
  place: Place
  className?: string
  text: string
  size?: number
}) {
  const t = useWords(frameWords)
  return (
    <a href={place.to} className={className} aria-current={isHere(place, usePath()) ? 'page' : undefined}>
      <Icon name={place.icon} size={size} />
      <span>{text}</span>
      {place.badge !== undefined && place.badge > 0 && (
        <span className={css.badge}>
          <span aria-hidden="true">{place.badge > 99 ? '99+' : place.badge}</span>
          <span className="unseen">{(place.counted ?? t.waiting)(String(place.badge))}</span>
        </span>
      )}
    </a>
  )
}

function isHere({ to, exact = false }: Place, path: string): boolean {
  return path === to || (!exact && path.startsWith(`${to}/`))
}
