import { useContext } from 'react'
import type { ReportKind } from '@/api/model'
import { useWords } from '@/lib/i18n'
import { pointerName } from '../report/fields'
import { reportWords } from '../report/words'
import { activityWords } from '../words'
import css from './Faults.module.css'
import { goTo, RemarksContext } from './Item'
import { formWords } from './words'

/** Why it came back, and where. */
export function ReturnedLine({ comment, kind }: { comment: string | null; kind: ReportKind | undefined }) {
  const t = useWords(formWords)
  const r = useWords(reportWords)
  const a = useWords(activityWords)
  const { notes } = useContext(RemarksContext)
  return (
    <section className={css.returned} aria-label={t.returned}>
      <p>
        <b>{t.returned}</b> {comment}
      </p>
      <ul>
        {notes.map(({ pointer, note }) => (
          <li key={`${pointer} ${note}`}>
            <button type="button" onClick={() => goTo(pointer)}>
              <b>{pointerName(r, a, kind, pointer)}</b> {note}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
