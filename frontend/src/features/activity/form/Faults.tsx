import { useEffect } from 'react'
import { useWords } from '@/lib/i18n'
import css from './Faults.module.css'
import { goTo } from './Item'
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
