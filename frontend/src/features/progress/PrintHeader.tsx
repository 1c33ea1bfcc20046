import { today } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import css from './PrintHeader.module.css'
import { usePlans } from './queries'
import type { Scope } from './scope'
import { progressWords } from './words'

/** What paper must say of itself, since nobody can click it: whose plan, which year, and by what was known when. */
export function PrintHeader({ title, scope, day }: { title: string; scope: Scope; day: string | undefined }) {
  const t = useWords(progressWords)
  const plan = usePlans().data?.items[0]
  return (
    <div className={css.header} data-print-only>
      <span>
        {plan?.documentNumber} · {title} · {t.printYear(String(scope.year))}
      </span>
      <span>
        {scope.asOf === undefined ? day && t.asOf(day) : t.asOfShown(scope.asOf)} · {t.printed(today())}
      </span>
    </div>
  )
}
