import { useNavigate } from '@tanstack/react-router'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Page } from '@/ui/Page'
import { PasswordForm } from './PasswordForm'
import { accountWords } from './words'

/** Where everything leads until a password that somebody else has set is replaced. */
export function PasswordPage({ next }: { next?: string }) {
  const t = useWords(accountWords)
  const navigate = useNavigate()
  return (
    <Page title={t.firstPassword} note={t.firstPasswordHint}>
      <Card>
        <PasswordForm onDone={() => void navigate({ href: next ?? '/' })} />
      </Card>
    </Page>
  )
}
