import type { ReactNode } from 'react'
import type { Role } from '@/api/model'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Page } from '@/ui/Page'
import { EmptyState } from '@/ui/States'
import { uiWords } from '@/ui/words'
import { useSession } from './session'

/** Whoever types the address of a page that is not theirs is told so, instead of meeting refusals on it. */
export function ForRoles({ roles, children }: { roles: readonly Role[]; children: ReactNode }) {
  const t = useWords(uiWords)
  const own = useSession().roles
  if (roles.some((role) => own.includes(role))) return <>{children}</>
  return (
    <Page title={t.forbidden}>
      <Card>
        <EmptyState title={t.forbidden}>{t.forbiddenHint}</EmptyState>
      </Card>
    </Page>
  )
}
