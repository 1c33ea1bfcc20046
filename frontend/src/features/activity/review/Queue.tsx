import { Link } from '@tanstack/react-router'
import type { ReviewItem } from '@/api/model'
import { useOrganisationNames } from '@/features/organisation/names'
import { moment, span, trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { FindingMark } from '../findings/Findings'
import { useKindNames } from '../names'
import { activityWords } from '../words'
import { bulkWords } from './bulk/words'
import type { ReviewSearch } from './filters'
import css from './Queue.module.css'
import { reviewWords } from './words'

/** Longest waiting first, as the backend orders it. */
export function Queue({
  items,
  open,
  filters,
  marks,
  onMark,
}: {
  items: ReviewItem[]
  open: string | undefined
  filters: ReviewSearch
  marks: ReadonlySet<string>
  /** Left out for who only looks. */
  onMark?: (...ids: string[]) => void
}) {
  const t = useWords(reviewWords)
  const a = useWords(activityWords)
  const b = useWords(bulkWords)
  const kindOf = useKindNames()
  const nameOf = useOrganisationNames()
  const all = items.map(({ report }) => report.id)
  const marked = all.filter((id) => marks.has(id)).length
  return (
    <>
      {onMark && (
        <label className={css.all}>
          <input
            type="checkbox"
            checked={marked === all.length}
            ref={(box) => {
              if (box) box.indeterminate = marked > 0 && marked < all.length
            }}
            onChange={() => onMark(...all)}
          />
          {marked === 0 ? b.chooseAll : b.chosen(String(marked))}
        </label>
      )}
      <ul aria-label={t.queue}>
        {items.map(({ report, waitingSince, waitingDays, overdue, step, findings }) => (
          <li key={report.id} className={css.entry}>
            {onMark && (
              <label className={css.mark}>
                <input
                  type="checkbox"
                  aria-label={b.choose(report.title || a.untitled)}
                  checked={marks.has(report.id)}
                  onChange={() => onMark(report.id)}
                />
              </label>
            )}
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
                <FindingMark findings={findings} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
