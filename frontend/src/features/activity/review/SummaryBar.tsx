import { Link } from '@tanstack/react-router'
import { useListMeasures } from '@/api/plan/plan'
import { useReadReviewSummary } from '@/api/review/review'
import { trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { useNarrow } from '@/lib/screen'
import { useKindNames } from '../names'
import { activityWords } from '../words'
import type { ReviewSearch } from './filters'
import css from './SummaryBar.module.css'
import { reviewWords } from './words'

/** What waits, counted: by what is to be done and since when, and by measure and kind, which narrow the queue. */
export function SummaryBar({ search }: { search: ReviewSearch }) {
  const t = useWords(reviewWords)
  const a = useWords(activityWords)
  const kindOf = useKindNames()
  const narrow = useNarrow()
  const measures = useListMeasures({ pageSize: 200 }, { query: { staleTime: 600_000 } }).data?.items ?? []
  const { organisation } = search
  // Without the narrowing by measure and kind, so that the other choices stay in sight.
  const summary = useReadReviewSummary({ organisation }, { query: { staleTime: 15_000 } }).data
  if (summary === undefined || summary.total === 0) return null
  const plain = [
    ...summary.steps.map(({ code, reports }) => ({
      name: code === 'ENDORSE' ? t.step_ENDORSE : t.step_APPROVE,
      reports,
      late: false,
    })),
    ...summary.ages.map(({ age, reports }) => ({ name: t[`age_${age}`], reports, late: age === 'OVERDUE' })),
  ]
  const narrowing = [
    {
      name: 'measure' as const,
      label: a.measure,
      counts: summary.measures,
      nameOf: (code: string) => measures.find((one) => one.code === code)?.label ?? code,
    },
    { name: 'kind' as const, label: a.kind, counts: summary.kinds, nameOf: kindOf },
  ]
  return (
    <section className={css.bar} aria-label={t.summary}>
      <ul className={css.group}>
        {plain.map(({ name, reports, late }) => (
          <li key={name} className={css.plain} data-late={(late && reports > 0) || undefined}>
            {name} <b className="number">{trimmed(reports, 0)}</b>
          </li>
        ))}
      </ul>
      {!narrow &&
        narrowing.map(({ name, label, counts, nameOf }) => (
          <ul key={name} className={css.group} aria-label={label}>
            {counts
              .filter(({ code }) => code !== '')
              .map(({ code, reports, overdue }) => {
                const on = search[name]?.includes(code) ?? false
                return (
                  <li key={code}>
                    <Link
                      to="/reviews"
                      search={{
                        ...search,
                        [name]: on ? undefined : [code],
                        page: undefined,
                        report: undefined,
                      }}
                      className={css.chip}
                      aria-current={on || undefined}
                      title={overdue > 0 ? t.overdueCount(String(overdue)) : undefined}
                    >
                      {nameOf(code)} <b className="number">{trimmed(reports, 0)}</b>
                    </Link>
                  </li>
                )
              })}
          </ul>
        ))}
    </section>
  )
}
