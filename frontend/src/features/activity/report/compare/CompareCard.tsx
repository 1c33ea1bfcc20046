import { lazy, Suspense, useState } from 'react'
import { useReadReportHistory } from '@/api/activity-reports/activity-reports'
import type { ActivityReport, ReportKind } from '@/api/model'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Skeleton } from '@/ui/States'
import { isComparable } from './changes'
import { compareWords } from './words'

const Compare = lazy(() => import('./Compare'))

/** There only when there is an earlier version; who judges sees it at once, others when they ask. */
export function CompareCard({
  report,
  kind,
  open = false,
}: {
  report: ActivityReport
  kind: ReportKind | undefined
  open?: boolean
}) {
  const t = useWords(compareWords)
  const [shown, show] = useState(open)
  const steps = useReadReportHistory(report.id).data?.steps ?? []
  if (!isComparable(report, steps)) return null
  return (
    <Card
      title={t.title}
      note={shown ? t.onlyChanges : undefined}
      actions={
        <Button weight="quiet" aria-expanded={shown} onClick={() => show(!shown)}>
          {shown ? t.hide : t.show}
        </Button>
      }
      flush={!shown}
    >
      {shown && (
        <Suspense fallback={<Skeleton rows={3} />}>
          <Compare report={report} kind={kind} steps={steps} />
        </Suspense>
      )}
    </Card>
  )
}
