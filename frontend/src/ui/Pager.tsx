import { trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Button } from './Button'
import { Icon } from './Icon'
import css from './Pager.module.css'
import { uiWords } from './words'

/** Back and forth through a list; a count that stopped at its limit says so with a plus. */
export function Pager({
  page,
  pageSize,
  total,
  capped = false,
  onPage,
}: {
  page: number
  pageSize: number
  total: number
  capped?: boolean
  onPage: (page: number) => void
}) {
  const t = useWords(uiWords)
  if (total === 0) return null
  const last = Math.min(page * pageSize, total)
  const shown = t.pages(
    trimmed((page - 1) * pageSize + 1, 0),
    trimmed(last, 0),
    `${trimmed(total, 0)}${capped ? '+' : ''}`,
  )
  return (
    <nav className={css.pager}>
      <span className="number">{shown}</span>
      <Button
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
        aria-label={t.previous}
        icon={<Icon name="back" />}
      />
      <Button
        disabled={last >= total && !capped}
        onClick={() => onPage(page + 1)}
        aria-label={t.next}
        icon={<Icon name="forward" />}
      />
    </nav>
  )
}
