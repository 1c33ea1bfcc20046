import { useWords } from '@/lib/i18n'
import { ProblemError } from '@/lib/problem'
import { Button } from './Button'
import css from './Refused.module.css'
import { ProblemLine } from './States'
import { uiWords } from './words'

/** A refusal of something changed: when somebody else was faster, what they made of it can be fetched. */
export function Refused({ error, onReload }: { error: unknown; onReload: () => void }) {
  const t = useWords(uiWords)
  if (!(error instanceof ProblemError) || error.status !== 412) return <ProblemLine error={error} />
  return (
    <p className={css.stale} role="alert">
      {t.stale}
      <Button onClick={onReload}>{t.reload}</Button>
    </p>
  )
}
