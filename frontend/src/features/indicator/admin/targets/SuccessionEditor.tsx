import { useState } from 'react'
import type { Target } from '@/api/model'
import { indicatorWords } from '@/features/indicator/words'
import { useWords } from '@/lib/i18n'
import { ProblemError } from '@/lib/problem'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Refused } from '@/ui/Refused'
import css from '../Rules.module.css'
import { Ask } from './Ask'
import { useSupersede } from './queries'
import {
  CADENCES,
  type Change,
  changesOf,
  OPERATORS,
  type Revision,
  revisionOf,
  successionOf,
  unreadable,
} from './revision'
import { targetWords } from './words'

/** What a later document says otherwise; what it would change is told before it is saved. */
export function SuccessionEditor({
  target,
  onReload,
  onClose,
}: {
  target: Target
  /** Begins anew on what has become of it. */
  onReload: () => void
  onClose: () => void
}) {
  const t = useWords(targetWords)
  const i = useWords(indicatorWords)
  const [revision, setRevision] = useState(() => revisionOf(target))
  const supersede = useSupersede(target)
  const draft = successionOf(target, revision)
  const changes = changesOf(target, draft)
  const wrong = unreadable(revision)
  const faults = supersede.error instanceof ProblemError ? supersede.error.fields : new Map<string, string>()
  const ask = (name: Exclude<keyof Revision, 'answers'>) => ({
    label: name === 'document' ? t.documentNumber : t[name],
    value: revision[name],
    error: wrong.includes(name) ? t.unreadable : faults.get(`/${name}`),
    onChange: (value: string) => {
      setRevision((before) => ({ ...before, [name]: value }))
      supersede.reset()
    },
  })
  const numbered = target.type === 'VALUE' || target.type === 'FOR_EACH'
  const open = target.openQuestion != null || target.ambiguous
  return (
    <Card title={t.supersede} note={t.supersedeLead}>
      <div className={css.form}>
        <div className={css.numbers}>
          <Ask {...ask('effectiveFrom')} kind="day" required />
          <Ask {...ask('document')} help={t.documentHelp} required={!revision.answers} />
        </div>
        {open && (
          <label className={css.line}>
            <input
              type="checkbox"
              checked={revision.answers}
              onChange={(event) => setRevision((before) => ({ ...before, answers: event.target.checked }))}
            />
            {t.answers}
          </label>
        )}
        <div className={css.numbers}>
          <Ask
            {...ask('operator')}
            kind="choice"
            choices={OPERATORS.map((value) => ({ value, label: t[`op_${value}`] }))}
          />
          {numbered && <Ask {...ask('value')} kind="number" help={t.valueHelp(target.unit ?? '')} />}
          {revision.operator === '~' && <Ask {...ask('tolerance')} kind="number" help={t.toleranceHelp} />}
          {target.type === 'RELATION' && <Ask {...ask('margin')} kind="number" />}
          <Ask
            {...ask('strength')}
            kind="choice"
            choices={(['FIRM', 'ASPIRATIONAL'] as const).map((value) => ({
              value,
              label: t[`strength_${value}`],
            }))}
          />
          <Ask
            {...ask('cadence')}
            kind="choice"
            choices={CADENCES.map((value) => ({ value, label: i[`cadence_${value}`] }))}
          />
          {revision.cadence !== 'STANDING' && <Ask {...ask('periodStart')} kind="day" />}
          {revision.cadence !== 'STANDING' && <Ask {...ask('periodEnd')} kind="day" />}
        </div>
        <Ask {...ask('quote')} kind="area" help={t.quoteHelp} />
        <Ask {...ask('note')} kind="area" required={revision.answers} />
      </div>
      <Changes changes={changes} answered={revision.answers} />
      <p className={css.line}>
        <Button
          weight="primary"
          busy={supersede.isPending}
          disabled={wrong.length > 0 || (changes.length === 0 && !revision.answers)}
          onClick={() => supersede.mutate(draft, { onSuccess: onClose })}
        >
          {t.save}
        </Button>
        <Button onClick={onClose}>{t.cancel}</Button>
      </p>
      <Refused error={supersede.error} onReload={onReload} />
    </Card>
  )
}

function Changes({ changes, answered }: { changes: Change[]; answered: boolean }) {
  const t = useWords(targetWords)
  const i = useWords(indicatorWords)
  const said = (name: Change['name'], value: Change['from']): string => {
    if (value === null) return t.notSet
    if (name === 'operator') return t[`op_${value as (typeof OPERATORS)[number]}`]
    if (name === 'strength') return t[`strength_${value as Target['strength']}`]
    if (name === 'cadence') return i[`cadence_${value as Target['cadence']}`]
    return String(value)
  }
  return (
    <div className={css.outcome} aria-live="polite">
      <h3>{t.changes}</h3>
      {changes.length === 0 && !answered ? (
        <p className={css.sub}>{t.changesNone}</p>
      ) : (
        <ul>
          {changes.map(({ name, from, to }) => (
            <li key={name}>{t.changed(t[name], said(name, from), said(name, to))}</li>
          ))}
          {answered && <li>{t.settled}</li>}
        </ul>
      )}
    </div>
  )
}
