import { type FormEvent, useId, useState } from 'react'
import type { ActivityReport, FieldNote } from '@/api/model'
import { useWords } from '@/lib/i18n'
import { ProblemError } from '@/lib/problem'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Field, TextArea } from '@/ui/Field'
import { ProblemLine } from '@/ui/States'
import { NEEDS_REASON, type Transition, useTransition } from '../transitions'
import { FieldNotes } from './FieldNotes'
import { reportWords } from './words'

/** Says what will follow, takes the comment, and stays open with the refusal if there is one. */
export function TransitionDialog({
  report,
  transition,
  onClose,
}: {
  report: ActivityReport
  transition: Transition
  onClose: () => void
}) {
  const t = useWords(reportWords)
  const form = useId()
  const [notes, setNotes] = useState<FieldNote[]>([])
  const move = useTransition(report, transition)
  const reason = NEEDS_REASON.has(transition)
  const stale = move.error instanceof ProblemError && move.error.status === 412

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const comment = String(new FormData(event.currentTarget).get('comment')).trim()
    const written = notes.filter(({ pointer, note }) => pointer !== '' && note.trim() !== '')
    move.mutate(
      {
        comment: comment === '' ? undefined : comment,
        ...(transition === 'RETURN' ? { fieldNotes: written } : {}),
      },
      { onSuccess: onClose },
    )
  }

  return (
    <Dialog
      title={t[`action_${transition}`]}
      onClose={onClose}
      footer={
        <Button
          type="submit"
          form={form}
          weight={transition === 'VOID' ? 'danger' : 'primary'}
          busy={move.isPending}
          disabled={stale}
        >
          {t[`action_${transition}`]}
        </Button>
      }
    >
      <p>{t[`lead_${transition}`]}</p>
      <form id={form} onSubmit={submit}>
        <Field
          label={reason ? t.commentReason : t.commentOptional}
          required={reason}
          help={reason ? t.reasonNeeded : undefined}
          error={move.error instanceof ProblemError ? move.error.fields.get('/comment') : undefined}
        >
          {(ties) => <TextArea {...ties} name="comment" required={reason} maxLength={2000} rows={3} />}
        </Field>
        {transition === 'RETURN' && <FieldNotes report={report} notes={notes} onChange={setNotes} />}
      </form>
      {stale ? <p role="alert">{t.stale}</p> : <ProblemLine error={move.error} />}
    </Dialog>
  )
}
