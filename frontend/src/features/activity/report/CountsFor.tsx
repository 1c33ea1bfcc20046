import { Link } from '@tanstack/react-router'
import { useReadReportCounting } from '@/api/activity-reports/activity-reports'
import type { ActivityReport } from '@/api/model'
import { signed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Answer, EmptyState } from '@/ui/States'
import css from './CountsFor.module.css'
import { reportWords } from './words'

/** Filed once, counts everywhere: each indicator this report adds to, and how much. */
export function CountsFor({ report }: { report: ActivityReport }) {
  const t = useWords(reportWords)
  const counting = useReadReportCounting(report.id)
  if (report.status === 'VOIDED') return null
  const counted = report.status === 'APPROVED'
  const note =
    report.countedRevision != null && report.countedRevision !== report.revision
      ? t.countsRevision(String(report.countedRevision))
      : counted
        ? t.countsNow
        : t.countsWill
  return (
    <Card title={t.counts} note={note} className={css.card}>
      <Answer of={counting}>
        {({ contributions }) =>
          contributions.length === 0 ? (
            <EmptyState title={t.countsNone} />
          ) : (
            <ul>
              {contributions.map(({ indicator, amount, key }) => (
                <li key={`${indicator.code}${key ?? ''}`} className={css.row}>
                  <Link
                    to="/indicators/$code"
                    params={{ code: indicator.code }}
                    search={{ year: yearOf(report) }}
                  >
                    {indicator.name}
                  </Link>
                  <span className={`number ${css.amount}`}>
                    {signed(amount)} {indicator.unit}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Card>
  )
}

function yearOf({ occurredTo }: ActivityReport): number | undefined {
  return occurredTo == null ? undefined : Number(occurredTo.slice(0, 4))
}
