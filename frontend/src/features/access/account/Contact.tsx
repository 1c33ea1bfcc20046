import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changeOwnContact, getReadOwnContactQueryKey, useReadOwnContact } from '@/api/session/session'
import { useWords } from '@/lib/i18n'
import { versionTag } from '@/lib/once'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { FormDialog } from '@/ui/FormDialog'
import { Answer } from '@/ui/States'
import css from './Account.module.css'
import { accountWords } from './words'

/** Where one's own reminders go beside the page. */
export function Contact() {
  const t = useWords(accountWords)
  const client = useQueryClient()
  const contact = useReadOwnContact()
  const [changing, setChanging] = useState(false)
  return (
    <Card title={t.reminders} note={t.remindersNote}>
      <Answer of={contact}>
        {({ email, version, mailed }) => (
          <>
            <p className={css.line}>
              {email ?? t.noEmail}
              <Button onClick={() => setChanging(true)}>{t.changeEmail}</Button>
              {!mailed && <span className={css.sub}>{t.noMail}</span>}
            </p>
            {changing && (
              <FormDialog
                title={t.changeEmail}
                lead={t.emailLead}
                submit={t.save}
                asked={[{ name: 'email', label: t.email, value: email ?? '' }]}
                send={async (given) => {
                  try {
                    await changeOwnContact(
                      { email: given.email || undefined },
                      { headers: { 'If-Match': versionTag(version) } },
                    )
                  } finally {
                    await client.invalidateQueries({ queryKey: getReadOwnContactQueryKey() })
                  }
                }}
                onClose={() => setChanging(false)}
              />
            )}
          </>
        )}
      </Answer>
    </Card>
  )
}
