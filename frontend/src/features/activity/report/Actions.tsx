import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ActivityReport } from '@/api/model'
import { useWords } from '@/lib/i18n'
import { Button, buttonClass, type Weight } from '@/ui/Button'
import { useMayCopy } from '../copy/useMayCopy'
import { copyWords } from '../copy/words'
import type { Transition } from '../transitions'
import { TransitionDialog } from './TransitionDialog'
import { reportWords } from './words'

/** The order of the desk: what moves the report forward last, where the thumb is. */
const ORDER: readonly Transition[] = ['VOID', 'WITHDRAW', 'REOPEN', 'RETURN', 'ENDORSE', 'SUBMIT', 'APPROVE']
const WEIGHTS: Partial<Record<Transition, Weight>> = {
  VOID: 'danger',
  SUBMIT: 'primary',
  ENDORSE: 'primary',
  APPROVE: 'primary',
}

/** Only what this person may do now; the backend says what that is. */
export function Actions({ report }: { report: ActivityReport }) {
  const t = useWords(reportWords)
  const c = useWords(copyWords)
  const [asking, ask] = useState<Transition | null>(null)
  const allowed = new Set<string>(report.allowedActions)
  const mayCopy = useMayCopy()
  return (
    <>
      {mayCopy(report.organisation) && (
        <Link
          to="/activity-reports/new"
          search={{ from: report.id, draft: 'new' }}
          className={buttonClass('quiet')}
        >
          {c.copy}
        </Link>
      )}
      {allowed.has('EDIT') && (
        <Link to="/activity-reports/$id/edit" params={{ id: report.id }} className={buttonClass()}>
          {t.action_EDIT}
        </Link>
      )}
      {ORDER.filter((action) => allowed.has(action)).map((action) => (
        <Button key={action} weight={WEIGHTS[action]} onClick={() => ask(action)}>
          {t[`action_${action}`]}
        </Button>
      ))}
      {asking && <TransitionDialog report={report} transition={asking} onClose={() => ask(null)} />}
    </>
  )
}
