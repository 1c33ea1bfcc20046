import { Link } from '@tanstack/react-router'
import { useWords } from '@/lib/i18n'
import { buttonClass } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { EmptyState } from '@/ui/States'
import { frameWords } from './words'

export function Missing() {
  const t = useWords(frameWords)
  return (
    <main>
      <Page title={t.missing}>
        <EmptyState
          title={t.missingHint}
          action={
            <Link to="/" className={buttonClass('primary')}>
              {t.home}
            </Link>
          }
        />
      </Page>
    </main>
  )
}
