import { Link } from '@tanstack/react-router'
import type { ReportSummary } from '@/api/model'
import { useOrganisationNames } from '@/features/organisation/names'
import { span, trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { useKindNames } from '../names'
import { PartTag } from '../PartTag'
import { StatusTag } from '../StatusTag'
import { activityWords } from '../words'
import css from './ReportCards.module.css'

export function ReportCards({ reports, busy }: { reports: ReportSummary[]; busy: boolean }) {
  const t = useWords(activityWords)
  const kindOf = useKindNames()
  const nameOf = useOrganisationNames()
  return (
    <ul className={css.list} aria-busy={busy}>
      {reports.map((report) => (
        <li key={report.id}>
          <Link to="/activity-reports/$id" params={{ id: report.id }} className={css.card}>
            <span className={css.title}>{report.title || t.untitled}</span>
            <StatusTag status={report.status} />
            <span className={css.line}>
              {kindOf(report.kind)} · {nameOf(report.organisation)}
              {report.participation && <PartTag part={report.participation} />}
            </span>
            <span className={`number ${css.line}`}>
              {[
                span(report.occurredFrom, report.occurredTo),
                report.place?.township,
                report.participants == null ? null : `${trimmed(report.participants, 0)} ${t.people}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
