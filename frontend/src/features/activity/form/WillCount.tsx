import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { previewCounting } from '@/api/activity-reports/activity-reports'
import type { Measure, ReportDraft, ReportKind } from '@/api/model'
import { signed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { useOnline } from '@/lib/online'
import { ProblemError } from '@/lib/problem'
import { Boundary } from '@/ui/Boundary'
import css from './WillCount.module.css'
import { formWords } from './words'

const REST = 500

/** Most reports strike nobody. */
const FindingList = lazy(() =>
  import('../findings/Findings').then(({ FindingList: list }) => ({ default: list })),
)

/** What the report will count for, before it is submitted: asked again whenever the typing rests. */
export function WillCount({
  draft,
  report,
  kind,
  measures,
}: {
  draft: ReportDraft
  /** Not to be found like itself. */
  report: string | undefined
  kind: ReportKind | undefined
  measures: Measure[]
}) {
  const t = useWords(formWords)
  const asked = useRested(JSON.stringify(draft))
  const preview = useQuery({
    queryKey: ['/api/v1/activity-reports/counting-preview', report, asked],
    queryFn: ({ signal }) => previewCounting(JSON.parse(asked) as ReportDraft, { report }, { signal }),
    enabled: draft.kind !== '',
    placeholderData: keepPreviousData,
    retry: false,
  })
  const online = useOnline()
  const unreachable = preview.error instanceof ProblemError && preview.error.status === 0
  const contributions = preview.data?.contributions ?? []
  const findings = preview.data?.findings ?? []
  const faulty = preview.error instanceof ProblemError && preview.error.status === 422
  return (
    <section className={css.card} aria-label={t.counts} aria-live="polite">
      <h2 className={css.title}>
        {t.counts} <span className={css.note}>{t.countsNote}</span>
      </h2>
      {draft.kind === '' ? (
        <p className={css.note}>{t.countsLater}</p>
      ) : !online || unreachable ? (
        <p className={css.note}>{t.countsOffline}</p>
      ) : faulty ? (
        <p className={css.note}>{t.countsFaulty}</p>
      ) : preview.isError ? (
        <p className={css.note}>{preview.error.message}</p>
      ) : contributions.length === 0 && preview.isSuccess ? (
        <p className={css.note}>{t.countsNone}</p>
      ) : (
        <ul data-stale={preview.isPlaceholderData || undefined}>
          {contributions.map(({ indicator, owner, amount, key }) => (
            <li key={`${indicator.code} ${key ?? ''}`} className={css.row}>
              <span>
                {indicator.name}
                <Owner
                  measure={measures.find(
                    ({ code, label }) => code === owner && !indicator.name.includes(label),
                  )}
                />
              </span>
              <span className={`number ${css.amount}`}>
                {signed(amount)} {indicator.unit}
              </span>
            </li>
          ))}
        </ul>
      )}
      {findings.length > 0 && (
        <Boundary optional>
          <Suspense>
            <h2 className={css.title}>{t.struck}</h2>
            <FindingList findings={findings} kind={kind} />
          </Suspense>
        </Boundary>
      )}
      {(draft.jointOrganisations ?? []).length > 0 && <p className={css.note}>{t.jointCounts}</p>}
    </section>
  )
}

function Owner({ measure }: { measure: Measure | undefined }) {
  const t = useWords(formWords)
  return measure === undefined ? null : <small className={css.owner}>{t.countsMeasure(measure.label)}</small>
}

function useRested(value: string): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
