import { Link } from '@tanstack/react-router'
import type { ReviewItem } from '@/api/model'
import { useOrganisationNames } from '@/features/organisation/names'
import { moment, span, trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { useKindNames } from '../names'
import { activityWords } from '../words'
import type { ReviewSearch } from './filters'
import css from './Queue.module.css'
import { reviewWords } from './words'

/** Longest waiting first, as the backend orders it. */
export function Queue({
  items,
  open,
  filters,
}: {
  items: ReviewItem[]
  open: string | undefined
  filters: ReviewSearch
}) {
  const t = useWords(reviewWords)
  const a = useWords(activityWords)
  const kindOf = useKindNames()
  const nameOf = useOrganisationNames()
  return (
    <ul aria-label={t.queue}>
      {items.map(({ report, waitingSince, waitingDays, overdue, step }) => (
        <li key={report.id}>
          <Link
            to="/reviews"
            search={{ ...filters, report: report.id }}
            className={css.item}
            aria-current={report.id === open || undefined}
            resetScroll={false}
          >
            <span className={css.title}>{report.title || a.untitled}</span>
            <span className={css.wait} data-overdue={overdue || undefined} title={moment(waitingSince)}>
              {overdue && `${t.overdue} · `}
              {waitingDays === 0 ? t.waitedToday : t.waited(trimmed(waitingDays, 0))}
            </span>
            <span className={css.line}>
              {nameOf(report.organisation)} · {kindOf(report.kind)} · {report.measures.join(' ')}
            </span>
            <span className={`number ${css.line}`}>
              {span(report.occurredFrom, report.occurredTo)}
              {step === 'ENDORSE' && ` · ${t.step_ENDORSE}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
