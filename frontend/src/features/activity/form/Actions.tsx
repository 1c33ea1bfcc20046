import { useWords } from '@/lib/i18n'
import { useNarrow } from '@/lib/screen'
import { Button } from '@/ui/Button'
import css from './Actions.module.css'
import { formWords } from './words'

/** Under the thumb on a phone, beside the form on a desk. */
export function Actions({
  busy,
  uploading,
  ready,
  again,
  onSave,
  onSubmit,
}: {
  busy: 'saving' | 'submitting' | null
  uploading: boolean
  ready: boolean
  /** It was submitted and returned before. */
  again: boolean
  onSave: () => void
  onSubmit: () => void
}) {
  const t = useWords(formWords)
  const narrow = useNarrow()
  return (
    <div className={css.bar}>
      <Button busy={busy === 'saving'} disabled={!ready || busy !== null} onClick={onSave}>
        {t.save}
      </Button>
      <Button
        weight="primary"
        busy={busy === 'submitting'}
        disabled={!ready || busy !== null}
        onClick={onSubmit}
      >
        {busy !== null && uploading ? t.waitingForUploads : again ? t.resubmit : t.submit}
      </Button>
      {!narrow && <p className={css.keys}>{t.submitKeys}</p>}
    </div>
  )
}
