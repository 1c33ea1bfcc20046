import { useWords } from '@/lib/i18n'
import { buttonClass } from '@/ui/Button'
import { EmptyState } from '@/ui/States'
import { frameWords } from './words'

/** A page that needs the network, asked for without one. */
export function NotHere() {
  const t = useWords(frameWords)
  return (
    <EmptyState
      title={t.notHere}
      action={
        <a href="/activity-reports/new" className={buttonClass('primary')}>
          {t.file}
        </a>
      }
    >
      {t.notHereHint}
    </EmptyState>
  )
}
