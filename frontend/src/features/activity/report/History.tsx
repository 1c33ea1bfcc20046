import { useReadReportHistory } from '@/api/activity-reports/activity-reports'
import type { ActivityReport, ReportHistoryStep, ReportKind } from '@/api/model'
import { moment } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Answer, EmptyState } from '@/ui/States'
import { activityWords } from '../words'
import { pointerName } from './fields'
import css from './History.module.css'
import { reportWords } from './words'

/** Who did what with the report and why, the latest first. */
export function History({ report, kind }: { report: ActivityReport; kind: ReportKind | undefined }) {
  const t = useWords(reportWords)
  const history = useReadReportHistory(report.id)
  return (
    <Card title={t.history}>
      <Answer of={history}>
        {({ steps }) =>
          steps.length === 0 ? (
            <EmptyState title={t.historyNone} />
          ) : (
            <ol className={css.steps}>
              {[...steps].reverse().map((step) => (
                <Step key={`${step.at} ${step.transition}`} step={step} kind={kind} />
              ))}
            </ol>
          )
        }
      </Answer>
    </Card>
  )
}

function Step({ step, kind }: { step: ReportHistoryStep; kind: ReportKind | undefined }) {
  const t = useWords(reportWords)
  const a = useWords(activityWords)
  return (
    <li className={css.step} data-to={step.to}>
      <p>
        <b>{stepName(t, a, step)}</b> {step.by}
      </p>
      <p className={`number ${css.when}`}>
        {moment(step.at)}
        {step.revision > 1 && ` · ${t.revision} ${step.revision}`}
      </p>
      {step.comment && <p className={css.comment}>{step.comment}</p>}
      {step.fieldNotes.map(({ pointer, note }) => (
        <p key={pointer} className={css.comment}>
          <b>{pointerName(t, a, kind, pointer)}</b> {note}
        </p>
      ))}
    </li>
  )
}

function stepName(
  t: typeof reportWords.zh,
  a: typeof activityWords.zh,
  { transition, to }: ReportHistoryStep,
): string {
  const known: Record<string, unknown> = { ...t, ...a }
  const name = known[`step_${transition}`] ?? known[`action_${transition}`] ?? known[`status_${to}`]
  return typeof name === 'string' ? name : transition
}
