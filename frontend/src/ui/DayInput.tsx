import { type InputHTMLAttributes, useEffect, useState } from 'react'
import { typedDay } from '@/lib/day'
import { useWords } from '@/lib/i18n'
import { useNarrow } from '@/lib/screen'
import css from './DayInput.module.css'
import { TextInput } from './Field'
import { uiWords } from './words'

type Ties = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'id' | 'aria-describedby' | 'aria-invalid' | 'disabled'
>

/** On a phone its own date control; on a desk a field one can type into, with the calendar beside it. */
export function DayInput({
  value,
  onChange,
  placeholder,
  ...ties
}: Ties & { value: string; onChange: (day: string) => void; placeholder?: string }) {
  return useNarrow() ? (
    <TextInput {...ties} type="date" value={value} onChange={(event) => onChange(event.target.value)} />
  ) : (
    <TypedDay {...ties} value={value} onChange={onChange} placeholder={placeholder} />
  )
}

function TypedDay({
  value,
  onChange,
  placeholder,
  ...ties
}: Ties & { value: string; onChange: (day: string) => void; placeholder?: string }) {
  const t = useWords(uiWords)
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const settle = () => {
    // What is no day is passed on as it stands, for the backend to refuse and the field to show.
    const day = typedDay(text) ?? text.trim()
    setText(day)
    if (day !== value) onChange(day)
  }
  return (
    <span className={css.day}>
      <TextInput
        {...ties}
        inputMode="numeric"
        autoComplete="off"
        placeholder={placeholder ?? t.dayPlaceholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
      />
      <input
        className={css.calendar}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        title={t.calendar}
        disabled={ties.disabled}
        value={typedDay(value) ?? ''}
        onChange={(event) => event.target.value !== '' && onChange(event.target.value)}
      />
    </span>
  )
}
