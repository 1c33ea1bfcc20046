import { Link } from '@tanstack/react-router'
import { moment } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { STATUSES } from '../../filters'
import { activityWords } from '../../words'
import css from './Bulk.module.css'
import { resultOf } from './moves'
import type { BulkOutcome } from './useBulk'
import { bulkWords } from './words'

/** Each report with what became of it; what was not done says why, and by whom it was done instead. */
export function BulkResults({ outcomes, onDismiss }: { outcomes: BulkOutcome[]; onDismiss: () => void }) {
  const t = useWords(bulkWords)
  const a = useWords(activityWords)
  if (outcomes.length === 0) return null
  const done = outcomes.filter(({ item }) => resultOf(item) === 'done').length
  return (
    <section className={css.results} aria-label={t.results} role="status">
      <p className={css.count}>
        <b>{t.sum(String(done), String(outcomes.length))}</b>
        <Button weight="quiet" onClick={onDismiss}>
          {t.dismiss}
        </Button>
      </p>
      <ul>
        {outcomes.map((outcome) => (
          <li key={outcome.item.id} data-result={resultOf(outcome.item)}>
            <Link to="/activity-reports/$id" params={{ id: outcome.item.id }}>
              {outcome.title || a.untitled}
            </Link>
            <span>{told(t, a, outcome)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function told(t: typeof bulkWords.zh, a: typeof activityWords.zh, { item, verdict }: BulkOutcome): string {
  switch (resultOf(item)) {
    case 'done':
      if (verdict === 'RETURN') return t.done_RETURN
      return item.reportStatus === 'ENDORSED' ? t.done_ENDORSED : t.done_THROUGH
    case 'overtaken': {
      const { by, at, status } = item.current ?? {}
      const now = STATUSES.find((one) => one === status)
      return typeof by === 'string' && typeof at === 'string' && now !== undefined
        ? t.overtakenBy(by, moment(at), a[`status_${now}`])
        : (item.detail ?? t.overtaken)
    }
    case 'refused':
      return t.refused(item.detail ?? item.code ?? String(item.status))
  }
}
