import type { ReactNode } from 'react'
import css from './FormGrid.module.css'

/** Fields side by side on a desk, below each other on a phone. */
export function FormGrid({ children }: { children: ReactNode }) {
  return <div className={css.grid}>{children}</div>
}

export function WholeRow({ children }: { children: ReactNode }) {
  return <div className={css.whole}>{children}</div>
}

/** What ends a form. */
export function FormFoot({ children }: { children: ReactNode }) {
  return <div className={css.foot}>{children}</div>
}

export function CheckBox({
  label,
  checked,
  onChange,
  disabled,
}: {
  label: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}) {
  return (
    <label className={css.check}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  )
}
