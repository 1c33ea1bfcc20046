import { useWords } from '@/lib/i18n'
import { useOnline } from '@/lib/online'
import { useNarrow } from '@/lib/screen'
import { Button } from '@/ui/Button'
import type { Intent } from '../outbox/item'
import css from './Actions.module.css'
import { formWords } from './words'

/** Under the thumb on a phone, beside the form on a desk. */
export function Actions({
  busy,
  preparing,
  ready,
  again,
  onSave,
  onSubmit,
}: {
  busy: Intent | null
  preparing: boolean
  ready: boolean
  /** It was submitted and returned before. */
  again: boolean
  onSave: () => void
  onSubmit: () => void
}) {
  const t = useWords(formWords)
  const narrow = useNarrow()
  const online = useOnline()
  return (
    <div className={css.bar}>
      <Button busy={busy === 'SAVE'} disabled={!ready || busy !== null} onClick={onSave}>
        {t.save}
      </Button>
      <Button weight="primary" busy={busy === 'SUBMIT'} disabled={!ready || busy !== null} onClick={onSubmit}>
        {busy !== null && preparing ? t.preparing : !online ? t.submitLater : again ? t.resubmit : t.submit}
      </Button>
      {!narrow && <p className={css.keys}>{t.submitKeys}</p>}
    </div>
  )
}
