import { useState } from 'react'
import type { ReviewItem } from '@/api/model'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Field, TextArea } from '@/ui/Field'
import { ProblemLine } from '@/ui/States'
import { reviewWords } from '../words'
import css from './Bulk.module.css'
import type { BulkVerdict } from './moves'
import { bulkWords } from './words'

/** One decision for all that are chosen, with one comment. */
export function BulkBar({
  chosen,
  busy,
  error,
  onDecide,
  onClear,
}: {
  chosen: ReviewItem[]
  busy: BulkVerdict | null
  error: unknown
  onDecide: (verdict: BulkVerdict, comment: string) => void
  onClear: () => void
}) {
  const t = useWords(bulkWords)
  const r = useWords(reviewWords)
  const [comment, setComment] = useState('')
  const [reasonMissing, setReasonMissing] = useState(false)
  const decide = (verdict: BulkVerdict) => {
    const missing = verdict === 'RETURN' && comment.trim() === ''
    setReasonMissing(missing)
    if (!missing) onDecide(verdict, comment)
  }
  return (
    <section className={css.bar} aria-label={t.title}>
      <p className={css.count}>
        <b>{t.chosen(String(chosen.length))}</b>
        <Button weight="quiet" onClick={onClear}>
          {t.clear}
        </Button>
      </p>
      <Field
        label={<span className="unseen">{r.comment}</span>}
        error={reasonMissing && comment.trim() === '' ? r.reasonNeeded : undefined}
      >
        {(ties) => (
          <TextArea
            {...ties}
            rows={1}
            maxLength={2000}
            placeholder={t.commentHint}
            value={comment}
            onChange={({ target: { value } }) => setComment(value)}
          />
        )}
      </Field>
      <div className={css.buttons}>
        <Button busy={busy === 'RETURN'} disabled={busy !== null} onClick={() => decide('RETURN')}>
          {t.giveBack(String(chosen.length))}
        </Button>
        <Button
          weight="primary"
          busy={busy === 'THROUGH'}
          disabled={busy !== null}
          onClick={() => decide('THROUGH')}
        >
          {t.through(String(chosen.length))}
        </Button>
      </div>
      <ProblemLine error={error} />
    </section>
  )
}
