import { type ReactNode, useId } from 'react'
import css from './Card.module.css'

export function Card({
  title,
  note,
  actions,
  children,
  flush = false,
  className,
}: {
  title?: ReactNode
  note?: ReactNode
  actions?: ReactNode
  children: ReactNode
  /** For tables and lists that bring their own inner spacing. */
  flush?: boolean
  className?: string
}) {
  const id = useId()
  return (
    <section
      className={[css.card, className].filter(Boolean).join(' ')}
      aria-labelledby={title ? id : undefined}
    >
      {title && (
        <header className={css.head} data-flush={flush || undefined}>
          <h2 id={id} className={css.title}>
            {title}
          </h2>
          {note && <p className={css.note}>{note}</p>}
          {actions && <div className={css.actions}>{actions}</div>}
        </header>
      )}
      <div className={flush ? undefined : css.body}>{children}</div>
    </section>
  )
}
