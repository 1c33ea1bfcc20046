import type { QuotaStatus } from '@/api/model'
import { useWords } from '@/lib/i18n'
import css from './Quotas.module.css'
import { quotaWords } from './words'

/** Where a quota stands between office and unit. Not a light: those are kept for "against target". */
export function QuotaTag({ status }: { status: QuotaStatus }) {
  const t = useWords(quotaWords)
  return (
    <span className={css.tag} data-status={status}>
      {t[`status_${status}`]}
    </span>
  )
}
