import type { ReactNode } from 'react'
import css from './Stat.module.css'

export function StatStrip({ children, label }: { children: ReactNode; label: string }) {
  return (
    <section className={css.strip} aria-label={label}>
      {children}
    </section>
  )
}

/** One total: what it is, the number, its unit, and a line of context. */
export function Stat({
  label,
  value,
  unit,
  children,
  wide = false,
}: {
  label: string
  value: ReactNode
  unit?: ReactNode
  children?: ReactNode
  wide?: boolean
}) {
  return (
    <div className={css.stat} data-wide={wide || undefined}>
      <div className={css.label}>{label}</div>
      <div className={css.line}>
        <span className={`number ${css.value}`}>{value}</span>
        {unit && <span className={css.unit}>{unit}</span>}
      </div>
      {children && <div className={css.more}>{children}</div>}
    </div>
  )
}
