import { useWords } from '@/lib/i18n'
import type { ReportStatus } from './filters'
import css from './StatusTag.module.css'
import { activityWords } from './words'

/** Where a report stands. Not a light: green and red are kept for "against target". */
export function StatusTag({ status }: { status: ReportStatus }) {
  const t = useWords(activityWords)
  return (
    <span className={css.tag} data-status={status}>
      {t[`status_${status}`]}
    </span>
  )
}
