import { useWords } from '@/lib/i18n'
import { buttonClass } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { EmptyState } from '@/ui/States'
import { frameWords } from './words'

/** A page that needs the network, asked for without one. */
export function NotHere() {
  const t = useWords(frameWords)
  return (
    <Page title={t.notHere}>
      <EmptyState
        title={t.notHereHint}
        action={
          <a href="/activity-reports/new" className={buttonClass('primary')}>
            {t.file}
          </a>
        }
      />
    </Page>
  )
}
