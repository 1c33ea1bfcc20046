import type { ButtonHTMLAttributes, ReactNode } from 'react'
import css from './Button.module.css'

export type Weight = 'primary' | 'plain' | 'danger' | 'quiet'

/** Native and light: the phone form must not pull the component library in for a button. */
export function Button({
  weight = 'plain',
  busy = false,
  icon,
  children,
  type = 'button',
  disabled,
  className,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { weight?: Weight; busy?: boolean; icon?: ReactNode }) {
  return (
    <button
      {...rest}
      type={type}
      className={[buttonClass(weight), className].filter(Boolean).join(' ')}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
    >
      {busy ? <span className={css.spinner} aria-hidden="true" /> : icon}
      {children}
    </button>
  )
}

/** The same look for links that act as buttons. */
export function buttonClass(weight: Weight = 'plain'): string {
  return `${css.button} ${css[weight] ?? ''}`
}
