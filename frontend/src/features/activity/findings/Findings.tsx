import type { Finding, ReportKind } from '@/api/model'
import { useOrganisationNames } from '@/features/organisation/names'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { pointerName } from '../report/fields'
import { reportWords } from '../report/words'
import { activityWords } from '../words'
import css from './Findings.module.css'
import { findingWords } from './words'

/** What struck when it was handed in: for the reviewer to weigh, and for the reporter to explain. */
export function Findings({ findings, kind }: { findings: Finding[]; kind: ReportKind | undefined }) {
  const t = useWords(findingWords)
  if (findings.length === 0) return null
  return (
    <Card title={t.title} note={t.note}>
      <FindingList findings={findings} kind={kind} />
    </Card>
  )
}

/** The same without a frame of its own, for a form that has one already. */
export function FindingList({ findings, kind }: { findings: Finding[]; kind: ReportKind | undefined }) {
  const r = useWords(reportWords)
  const a = useWords(activityWords)
  const nameOf = useOrganisationNames()
  return (
    <ul className={css.list}>
      {findings.map(({ code, message, pointer, reports }) => (
        <li key={`${code} ${pointer} ${message}`}>
          <p>
            <b className={css.code}>{a[`flag_${code}`]}</b>
            {pointer !== '' && <span className={css.field}>{pointerName(r, a, kind, pointer)}</span>}
          </p>
          <p>{message}</p>
          {reports.length > 0 && (
            <ul className={css.reports}>
              {reports.map(({ id, title, organisation, occurredTo, likeness }) => (
                <li key={id}>
                  <a href={`/activity-reports/${id}`} target="_blank" rel="noreferrer">
                    {title || a.untitled}
                  </a>{' '}
                  <span className={css.field}>
                    {[nameOf(organisation), occurredTo, likeness].filter(Boolean).join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}

/** In a queue there is room for their number only; the words are in its title. */
export function FindingMark({ findings }: { findings: Finding[] }) {
  const t = useWords(findingWords)
  const a = useWords(activityWords)
  if (findings.length === 0) return null
  const names = [...new Set(findings.map(({ code }) => a[`flag_${code}`]))]
  return (
    <span className={css.mark} title={names.join(t.and)}>
      {t.mark(String(findings.length))}
    </span>
  )
}
