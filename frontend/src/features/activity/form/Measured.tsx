import type { ControlTies } from '@/ui/Field'
import { TextInput } from '@/ui/Field'
import css from './Measured.module.css'

/** A number with its unit beside it. Text to the browser, so that nothing typed is swallowed. */
export function Measured({
  unit,
  whole,
  value,
  onChange,
  ...ties
}: ControlTies & { unit?: string; whole: boolean; value: string; onChange: (text: string) => void }) {
  return (
    <span className={css.measured}>
      <TextInput
        {...ties}
        className={css.number}
        data-unit={unit ? true : undefined}
        inputMode={whole ? 'numeric' : 'decimal'}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {unit && <span className={css.unit}>{unit}</span>}
    </span>
  )
}
