import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react'
import css from './Field.module.css'

/** What a control needs to be tied to its label, help and error. */
export interface ControlTies {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: boolean
}

/** A labelled control with its help and its error under it, tied for assistive technology. */
export function Field({
  label,
  help,
  error,
  required = false,
  children,
}: {
  label: ReactNode
  help?: ReactNode
  error?: ReactNode
  required?: boolean
  children: (ties: ControlTies) => ReactNode
}) {
  const id = useId()
  const described = [help ? `${id}-help` : null, error ? `${id}-error` : null].filter(Boolean).join(' ')
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
        {required && (
          <span className={css.required} aria-hidden="true">
            *
          </span>
        )}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {help && (
        <p id={`${id}-help`} className={css.help}>
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={css.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

export function TextInput(props: InputHTMLAttributes<HTMLInputElement>) {
  return <input {...props} className={[css.control, props.className].filter(Boolean).join(' ')} />
}

export function TextArea(props: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <textarea
      rows={4}
      {...props}
      className={[css.control, css.area, props.className].filter(Boolean).join(' ')}
    />
  )
}

export interface Choice {
  value: string
  label: string
}

export function NativeSelect({
  choices,
  empty,
  className,
  ...rest
}: SelectHTMLAttributes<HTMLSelectElement> & { choices: Choice[]; empty?: string }) {
  return (
    <select {...rest} className={[css.control, css.select, className].filter(Boolean).join(' ')}>
      {empty !== undefined && <option value="">{empty}</option>}
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
