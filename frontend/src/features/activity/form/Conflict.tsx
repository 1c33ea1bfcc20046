import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { canOverwrite, type Item } from '../outbox/item'
import { activityWords } from '../words'
import css from './Faults.module.css'
import type { useFiling } from './filing'
import { formWords } from './words'

/** Someone else, or another device, wrote first. Nothing typed here is lost either way. */
export function Conflict({
  item,
  filing,
  onLoad,
}: {
  item: Item
  filing: Pick<ReturnType<typeof useFiling>, 'overwrite' | 'keepApart'>
  onLoad: () => void
}) {
  const t = useWords(formWords)
  const a = useWords(activityWords)
  const { current, report } = item
  return (
    <section className={css.returned} role="alert">
      <p>
        <b>{t.conflictTitle}</b>
        {current && a[`status_${current.status}`]}
      </p>
      <p>{t.conflictText}</p>
      <p className={css.choices}>
        {report === undefined && current !== undefined ? (
          <a href={`/activity-reports/${current.id}`} className={css.link}>
            {t.openReport}
          </a>
        ) : (
          <Button weight="primary" onClick={onLoad}>
            {t.loadLatest}
          </Button>
        )}
        {canOverwrite(item) ? (
          <Button onClick={() => void filing.overwrite()}>{t.overwrite}</Button>
        ) : (
          <Button onClick={() => void filing.keepApart()}>{t.keepApart}</Button>
        )}
      </p>
    </section>
  )
}
