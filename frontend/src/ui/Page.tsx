import { type ReactNode, useEffect } from 'react'
import css from './Page.module.css'

/** A page: its title in the tab and at the top, what can be done with it beside, the content below. */
export function Page({
  title,
  note,
  actions,
  back,
  wide = false,
  children,
}: {
  title: string
  note?: ReactNode
  actions?: ReactNode
  back?: ReactNode
  /** Printed on a sheet laid across. */
  wide?: boolean
  children: ReactNode
}) {
  useEffect(() => {
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title])
  return (
    <div className={wide ? `${css.page} print-wide` : css.page}>
      {back && <p className={css.back}>{back}</p>}
      <header className={css.head}>
        <h1 className={css.title}>{title}</h1>
        {note && <div className={css.note}>{note}</div>}
        {actions && <div className={css.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
