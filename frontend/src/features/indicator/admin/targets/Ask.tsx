import { DayInput } from '@/ui/DayInput'
import { type Choice, Field, NativeSelect, TextArea, TextInput } from '@/ui/Field'

/** One field of a target: text, a number, a day, a choice. */
export function Ask({
  label,
  value,
  onChange,
  kind = 'text',
  choices,
  empty,
  ...field
}: {
  label: string
  value: string
  onChange: (value: string) => void
  kind?: 'text' | 'number' | 'day' | 'area' | 'choice'
  choices?: Choice[]
  empty?: string
  help?: string | undefined
  error?: string | undefined
  required?: boolean
}) {
  return (
    <Field label={label} {...field}>
      {(ties) => {
        if (kind === 'day') return <DayInput {...ties} value={value} onChange={onChange} />
        if (kind === 'choice')
          return (
            <NativeSelect
              {...ties}
              value={value}
              choices={choices ?? []}
              empty={empty}
              onChange={(event) => onChange(event.target.value)}
            />
          )
        if (kind === 'area')
          return (
            <TextArea {...ties} rows={2} value={value} onChange={(event) => onChange(event.target.value)} />
          )
        return (
          <TextInput
            {...ties}
            inputMode={kind === 'number' ? 'decimal' : undefined}
            autoComplete="off"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }}
    </Field>
  )
}
