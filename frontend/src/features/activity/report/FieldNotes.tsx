import type { ActivityReport, FieldNote } from '@/api/model'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { NativeSelect, TextInput } from '@/ui/Field'
import { Icon } from '@/ui/Icon'
import { useKinds } from '../names'
import { activityWords } from '../words'
import css from './FieldNotes.module.css'
import { pointerName, pointersOf } from './fields'
import { reportWords } from './words'

/** Notes for the reporter, each at the field it speaks of. */
export function FieldNotes({
  report,
  notes,
  onChange,
}: {
  report: ActivityReport
  notes: FieldNote[]
  onChange: (notes: FieldNote[]) => void
}) {
  const t = useWords(reportWords)
  const a = useWords(activityWords)
  const kind = useKinds().data?.items.find(({ code }) => code === report.kind)
  const change = (index: number, part: Partial<FieldNote>) =>
    onChange(notes.map((note, at) => (at === index ? { ...note, ...part } : note)))
  return (
    <fieldset className={css.notes}>
      <legend>{t.fieldNotes}</legend>
      {notes.map(({ pointer, note }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end and carry no state of their own
        <div key={index} className={css.row}>
          <NativeSelect
            aria-label={t.field}
            empty={t.chooseField}
            value={pointer}
            choices={pointersOf(report, kind).map((value) => ({
              value,
              label: pointerName(t, a, kind, value),
            }))}
            onChange={(event) => change(index, { pointer: event.target.value })}
          />
          <TextInput
            aria-label={t.fieldNote}
            placeholder={t.fieldNote}
            value={note}
            maxLength={500}
            onChange={(event) => change(index, { note: event.target.value })}
          />
          <Button
            weight="quiet"
            aria-label={t.removeNote}
            icon={<Icon name="close" size={16} />}
            onClick={() => onChange(notes.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        icon={<Icon name="plus" size={16} />}
        onClick={() => onChange([...notes, { pointer: '', note: '' }])}
      >
        {t.addNote}
      </Button>
    </fieldset>
  )
}
