import { Link } from '@tanstack/react-router'
import { useWords } from '@/lib/i18n'
import { buttonClass } from '@/ui/Button'
import { EmptyState } from '@/ui/States'
import { frameWords } from './words'

export function Missing() {
  const t = useWords(frameWords)
  return (
    <EmptyState
      title={t.missing}
      action={
        <Link to="/" className={buttonClass('primary')}>
          {t.home}
        </Link>
      }
    >
      {t.missingHint}
    </EmptyState>
  )
}
