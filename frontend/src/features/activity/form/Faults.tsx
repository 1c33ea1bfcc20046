import { useContext, useEffect } from 'react'
import type { ReportKind } from '@/api/model'
import { useWords } from '@/lib/i18n'
import { ProblemLine } from '@/ui/States'
import { pointerName } from '../report/fields'
import { reportWords } from '../report/words'
import { activityWords } from '../words'
import css from './Faults.module.css'
import { goTo, RemarksContext } from './Item'
import { formWords } from './words'

/** Everything that was refused, each a way to its field; the first is gone to at once. */
export function FaultSummary({ faults, jump }: { faults: ReadonlyMap<string, string>; jump: unknown }) {
  const t = useWords(formWords)
  const inOrder = [...faults].sort(([one], [other]) => placeOf(one) - placeOf(other))
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal, not for each field mended
  useEffect(() => {
    const [first] = inOrder
    if (first !== undefined) goTo(first[0])
  }, [jump])
  return (
    <div className={css.faults} role="alert">
      <p>
        <b>{t.faults(String(faults.size))}</b>
      </p>
      <ul>
        {inOrder.map(([pointer, message]) => (
          <li key={pointer}>
            <button type="button" onClick={() => goTo(pointer)}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** As the form is read, from the top. */
const ORDER = [
  'kind',
  'measures',
  'title',
  'details',
  'occurredFrom',
  'occurredTo',
  'participants',
  'place',
  'jointOrganisations',
]

function placeOf(pointer: string): number {
  const place = ORDER.indexOf(pointer.split('/')[1] ?? '')
  return place === -1 ? ORDER.length : place
}

/** What is wrong with no field of the form. */
export function FormProblem({ problem }: { problem: unknown }) {
  return <ProblemLine error={problem} />
}

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
