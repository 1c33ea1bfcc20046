import { type KeyboardEvent, useRef, useState } from 'react'
import type { ActivityReport } from '@/api/model'
import { useWords } from '@/lib/i18n'
import { ProblemError } from '@/lib/problem'
import { useNarrow } from '@/lib/screen'
import { Button } from '@/ui/Button'
import { Field, TextArea } from '@/ui/Field'
import { ProblemLine } from '@/ui/States'
import { useTransition } from '../transitions'
import { activityWords } from '../words'
import css from './Decision.module.css'
import type { Notes } from './NotedFacts'
import { reviewWords } from './words'

type Verdict = 'APPROVE' | 'ENDORSE' | 'RETURN'

/** Through, or back with a reason. Notes at fields go back with the report; who approves has none. */
export function Decision({
  report,
  notes,
  onDone,
  onOvertaken,
}: {
  report: ActivityReport
  notes: Notes
  onDone: (message: string) => void
  onOvertaken: () => void
}) {
  const t = useWords(reviewWords)
  const a = useWords(activityWords)
  const narrow = useNarrow()
  const area = useRef<HTMLDivElement>(null)
  const [comment, setComment] = useState('')
  const [reasonMissing, setReasonMissing] = useState(false)
  const through: Verdict = report.allowedActions.includes('ENDORSE') ? 'ENDORSE' : 'APPROVE'
  const forward = useTransition(report, through)
  const back = useTransition(report, 'RETURN')
  const fieldNotes = Object.entries(notes)
    .map(([pointer, note]) => ({ pointer, note: note.trim() }))
    .filter(({ note }) => note !== '')

  function decide(verdict: Verdict) {
    const said = comment.trim()
    if (verdict === 'RETURN' && said === '') {
      setReasonMissing(true)
      area.current?.querySelector('textarea')?.focus()
      return
    }
    const move = verdict === 'RETURN' ? back : forward
    // Not callbacks of the call: they fall silent when the report, moved on, takes this desk off the page.
    move.mutateAsync({ comment: said || undefined, ...(verdict === 'RETURN' ? { fieldNotes } : {}) }).then(
      () => onDone(t[`done_${verdict}`](report.title ?? a.untitled)),
      (error: unknown) => {
        if (error instanceof ProblemError && [409, 412].includes(error.status)) onOvertaken()
      },
    )
  }

  const busy = forward.isPending || back.isPending
  const returnKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    decide('RETURN')
  }
  return (
    <section ref={area} className={css.decision} aria-label={t.decision}>
      <Field
        label={narrow ? <span className="unseen">{t.comment}</span> : t.comment}
        help={fieldNotes.length > 0 ? t.notesCount(String(fieldNotes.length)) : undefined}
        error={reasonMissing && comment.trim() === '' ? t.reasonNeeded : undefined}
      >
        {(ties) => (
          <TextArea
            {...ties}
            className={css.comment}
            aria-keyshortcuts="r"
            rows={narrow ? 1 : 2}
            maxLength={2000}
            placeholder={t.commentHint}
            value={comment}
            onChange={({ target: { value } }) => setComment(value)}
            onKeyDown={returnKey}
          />
        )}
      </Field>
      <ProblemLine error={forward.error ?? back.error} />
      <div className={css.buttons}>
        {!narrow && (
          <p className={css.keys} title={t.keys}>
            {t.keysText}
          </p>
        )}
        {report.allowedActions.includes('RETURN') && (
          <Button busy={back.isPending} disabled={busy} onClick={() => decide('RETURN')}>
            {t.giveBack}
          </Button>
        )}
        {report.allowedActions.includes(through) && (
          <Button
            weight="primary"
            aria-keyshortcuts="a"
            busy={forward.isPending}
            disabled={busy || fieldNotes.length > 0}
            onClick={() => decide(through)}
          >
            {through === 'ENDORSE' ? t.endorse : t.approve}
          </Button>
        )}
      </div>
    </section>
  )
}
