import { percent, trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import css from './ChangeOn.module.css'
import type { Change } from './change'
import { progressWords } from './words'

/** More or less than a year ago. The arrow is neutral: red and green mean only "against target". */
export function ChangeOn({ change }: { change: Change | null }) {
  const t = useWords(progressWords)
  // From nothing there is no percentage; the year is its plan's first, or the work is new.
  if (change === null || change.ratio === null) return null
  const { ratio, now, before, months } = change
  const title = t.changeTitle(String(months), trimmed(now, 2), trimmed(before, 2))
  const even = Math.abs(ratio) < 0.0005
  return (
    <span className={css.change} title={title}>
      {t.change}{' '}
      {even ? (
        t.changeNone
      ) : (
        <>
          <i data-down={ratio < 0 || undefined} aria-hidden="true" />
          <span className="unseen">{ratio < 0 ? t.changeDown : t.changeUp}</span>
          {percent(Math.abs(ratio))}
        </>
      )}
    </span>
  )
}
