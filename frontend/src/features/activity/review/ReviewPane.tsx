import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useReadReport, useReadReportHistory } from '@/api/activity-reports/activity-reports'
import type { ActivityReport } from '@/api/model'
import { moment } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Answer, Skeleton } from '@/ui/States'
import { Flags } from '../Flags'
import { Findings } from '../findings/Findings'
import { useKindNames, useKinds } from '../names'
import { CountsFor } from '../report/CountsFor'
import { CompareCard } from '../report/compare/CompareCard'
import { EvidenceList } from '../report/EvidenceList'
import { History } from '../report/History'
import { Thread } from '../report/thread/Thread'
import { reportWords } from '../report/words'
import { StatusTag } from '../StatusTag'
import { activityWords } from '../words'
import { Decision } from './Decision'
import { NotedFacts, NoteField, type Notes } from './NotedFacts'
import css from './ReviewPane.module.css'
import { reviewWords } from './words'

/** One report before its judge: what it says with room for a note at each field, its proof, and the decision. */
export function ReviewPane({
  id,
  onDone,
  onNext,
}: {
  id: string
  onDone: (message: string) => void
  onNext: () => void
}) {
  const report = useReadReport(id)
  return (
    <Answer of={report} waiting={<Skeleton rows={8} height={32} />}>
      {(found) => <Judged report={found} onDone={onDone} onNext={onNext} />}
    </Answer>
  )
}

function Judged({
  report,
  onDone,
  onNext,
}: {
  report: ActivityReport
  onDone: (message: string) => void
  onNext: () => void
}) {
  const t = useWords(reviewWords)
  const a = useWords(activityWords)
  const kindOf = useKindNames()
  const kind = useKinds().data?.items.find(({ code }) => code === report.kind)
  const [notes, setNotes] = useState<Notes>({})
  const [overtaken, setOvertaken] = useState(false)
  const mine = ['APPROVE', 'ENDORSE', 'RETURN'].some((action) =>
    report.allowedActions.includes(action as 'APPROVE'),
  )
  return (
    <article className={css.pane}>
      <header className={css.head}>
        <h2>{report.title || a.untitled}</h2>
        <p>
          <StatusTag status={report.status} /> {kindOf(report.kind)} <Flags flags={report.flags} />
          <Link to="/activity-reports/$id" params={{ id: report.id }} className={css.whole}>
            {t.open}
          </Link>
        </p>
      </header>
      {overtaken && <Overtaken report={report} onNext={onNext} />}
      <Findings findings={report.findings} kind={kind} />
      <CompareCard report={report} kind={kind} open />
      <NotedFacts report={report} kind={kind} notes={notes} onNotes={mine ? setNotes : undefined} />
      <div className={css.evidence}>
        <EvidenceList evidence={report.evidence} originals={!report.masked} />
        {mine && <NoteField pointer="/evidence" kind={kind} notes={notes} onNotes={setNotes} />}
      </div>
      <CountsFor report={report} />
      <History report={report} kind={kind} />
      <Thread report={report} kind={kind} />
      {mine ? (
        <Decision report={report} notes={notes} onDone={onDone} onOvertaken={() => setOvertaken(true)} />
      ) : (
        !overtaken && (
          <p className={css.aside}>
            {t.notMine} <Button onClick={onNext}>{t.next}</Button>
          </p>
        )
      )}
    </article>
  )
}

/** Said plainly, with who and when, instead of a refusal with a number. */
function Overtaken({ report, onNext }: { report: ActivityReport; onNext: () => void }) {
  const t = useWords(reviewWords)
  const r: Record<string, unknown> = useWords(reportWords)
  const history = useReadReportHistory(report.id)
  const last = history.data?.steps.at(-1)
  const what = last && (r[`action_${last.transition}`] ?? r[`step_${last.transition}`] ?? last.transition)
  return (
    <section className={css.overtaken} role="alert">
      <p>
        <b>{t.overtaken}</b>
      </p>
      {last && (
        <p>
          {t.overtakenBy(last.by ?? '', moment(last.at))}
          {String(what)}
          {last.comment && ` “${last.comment}”`}
        </p>
      )}
      <Button onClick={onNext}>{t.next}</Button>
    </section>
  )
}
