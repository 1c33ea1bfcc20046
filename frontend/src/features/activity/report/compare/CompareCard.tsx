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
  if (!shown) {
    return (
      <p>
        <Button aria-expanded={false} onClick={() => show(true)}>
          {t.title}
        </Button>
      </p>
    )
  }
  return (
    <Card
      title={t.title}
      note={t.onlyChanges}
      actions={
        <Button weight="quiet" aria-expanded onClick={() => show(false)}>
          {t.hide}
        </Button>
      }
    >
      <Suspense fallback={<Skeleton rows={3} />}>
        <Compare report={report} kind={kind} steps={steps} />
      </Suspense>
    </Card>
  )
}
