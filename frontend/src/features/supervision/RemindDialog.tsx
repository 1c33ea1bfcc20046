import { useState } from 'react'
import type { AttentionItem, ReminderSent } from '@/api/model'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { FormDialog } from '@/ui/FormDialog'
import { uiWords } from '@/ui/words'
import { useRemind } from './queries'
import { supervisionWords } from './words'

/** A word to those on duty; says afterwards whom it reached. */
export function RemindDialog({
  title,
  about,
  lead,
  onClose,
}: {
  title: string
  about: AttentionItem | { directive: string }
  lead: string
  onClose: () => void
}) {
  const t = useWords(supervisionWords)
  const u = useWords(uiWords)
  const remind = useRemind()
  const [sent, setSent] = useState<ReminderSent>()
  if (sent)
    return (
      <Dialog
        title={title}
        onClose={onClose}
        footer={
          <Button weight="primary" onClick={onClose}>
            {u.close}
          </Button>
        }
      >
        <p role="status">{t.remindedNow(sent.told.join(' · '), String(sent.mailed))}</p>
      </Dialog>
    )
  return (
    <FormDialog
      title={title}
      lead={
        <>
          {lead}
          <br />
          {t.remindLead}
        </>
      }
      submit={title}
      asked={[{ name: 'comment', label: t.comment, type: 'area' }]}
      send={async (given) => setSent(await remind(about, given.comment ?? ''))}
      onClose={onClose}
      onDone={() => undefined}
    />
  )
}
