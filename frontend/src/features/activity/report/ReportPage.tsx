import { Link } from '@tanstack/react-router'
import { useReadReport } from '@/api/activity-reports/activity-reports'
import type { ActivityReport, ReportKind } from '@/api/model'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Page } from '@/ui/Page'
import { Answer, Skeleton } from '@/ui/States'
import { Flags } from '../Flags'
import { Findings } from '../findings/Findings'
import { useKindNames, useKinds } from '../names'
import { StatusTag } from '../StatusTag'
import { activityWords } from '../words'
import { Actions } from './Actions'
import { CountsFor } from './CountsFor'
import { CompareCard } from './compare/CompareCard'
import { Details } from './Details'
import { EvidenceList } from './EvidenceList'
import { Facts } from './Facts'
import { pointerName } from './fields'
import { History } from './History'
import css from './ReportPage.module.css'
import { Thread } from './thread/Thread'
import { reportWords } from './words'

/** One thing done: what, by whom, with which proof, what it counts for, and who decided what about it. */
export function ReportPage({ id, revision }: { id: string; revision?: number }) {
  const t = useWords(reportWords)
  const report = useReadReport(id, revision === undefined ? undefined : { revision })
  const kindOf = useKindNames()
  return (
    <Page
      title={report.data ? report.data.title || t.untitled : t.content}
      note={
        report.data && (
          <>
            <StatusTag status={report.data.status} /> {kindOf(report.data.kind)}
            <Flags flags={report.data.flags} />
          </>
        )
      }
      back={<Link to="/activity-reports">‹ {t.back}</Link>}
      actions={report.data && <Actions report={report.data} />}
    >
      <Answer of={report} waiting={<Skeleton rows={10} height={32} />}>
        {(found) => <Content report={found} asked={revision} />}
      </Answer>
    </Page>
  )
}

function Content({ report, asked }: { report: ActivityReport; asked: number | undefined }) {
  const t = useWords(reportWords)
  const kind = useKinds().data?.items.find(({ code }) => code === report.kind)
  return (
    <>
      <Revisions report={report} asked={asked} />
      <Returned report={report} kind={kind} />
      {asked === undefined && <CompareCard report={report} kind={kind} />}
      <div className={css.columns}>
        <div className={css.column}>
          <Card title={t.summary}>
            <p className={css.summary} data-missing={!report.summary || undefined}>
              {report.summary || t.noSummary}
            </p>
          </Card>
          <Details report={report} kind={kind} />
          <EvidenceList evidence={report.evidence} originals={!report.masked} />
          <Thread report={report} kind={kind} />
        </div>
        <div className={css.column}>
          <Findings findings={report.findings} kind={kind} />
          <CountsFor report={report} />
          <Facts report={report} />
          <History report={report} kind={kind} />
        </div>
      </div>
    </>
  )
}

/** While a revision is being written the approved one counts: each says where the other is. */
function Revisions({ report, asked }: { report: ActivityReport; asked: number | undefined }) {
  const t = useWords(reportWords)
  const { id, revision, countedRevision } = report
  if (countedRevision != null && countedRevision !== revision) {
    return (
      <p className={css.revision}>
        {t.countsRevision(String(countedRevision))}{' '}
        <Link to="/activity-reports/$id" params={{ id }} search={{ revision: countedRevision }}>
          {t.seeCounted}
        </Link>
      </p>
    )
  }
  if (asked === undefined || report.allowedActions.length > 0) return null
  return (
    <p className={css.revision}>
      {t.revisionOf(String(revision))}{' '}
      <Link to="/activity-reports/$id" params={{ id }} search={{}}>
        {t.seeNewest}
      </Link>
    </p>
  )
}

/** Why it came back, field by field, before anything else. */
function Returned({ report, kind }: { report: ActivityReport; kind: ReportKind | undefined }) {
  const t = useWords(reportWords)
  const a = useWords(activityWords)
  if (report.status !== 'RETURNED') return null
  return (
    <section className={css.returned} aria-label={t.notes}>
      <p>
        <b>{t.returnedBecause}</b> {report.comment}
      </p>
      <ul>
        {report.fieldNotes.map(({ pointer, note }) => (
          <li key={pointer}>
            <b>{pointerName(t, a, kind, pointer)}</b> {note}
          </li>
        ))}
      </ul>
    </section>
  )
}
