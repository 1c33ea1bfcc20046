import { today } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Field, NativeSelect, TextInput } from '@/ui/Field'
import css from './Statistics.module.css'
import { registerWords, statisticWords } from './words'

/** Who published a whole grid of values, where and when; each field is named as the request names it. */
export function SourceFields({ faults }: { faults: Map<string, string> }) {
  const t = useWords(registerWords)
  const s = useWords(statisticWords)
  return (
    <fieldset className={css.origin}>
      <legend>{t.source}</legend>
      <p className={css.sub}>{t.sourceHint}</p>
      <div className={css.source}>
        <Field label={s.publisher} required error={faults.get('/publisher')}>
          {(ties) => <TextInput {...ties} name="publisher" required maxLength={100} autoComplete="off" />}
        </Field>
        <Field label={s.citation} required error={faults.get('/citation')}>
          {(ties) => <TextInput {...ties} name="citation" required maxLength={300} autoComplete="off" />}
        </Field>
        <Field label={s.publishedOn} required error={faults.get('/publishedOn')}>
          {(ties) => <TextInput {...ties} name="publishedOn" type="date" required defaultValue={today()} />}
        </Field>
        <Field label={s.status} required error={faults.get('/status')}>
          {(ties) => (
            <NativeSelect
              {...ties}
              name="status"
              defaultValue="FINAL"
              choices={[
                { value: 'FINAL', label: s.FINAL },
                { value: 'PRELIMINARY', label: s.PRELIMINARY },
              ]}
            />
          )}
        </Field>
      </div>
    </fieldset>
  )
}
