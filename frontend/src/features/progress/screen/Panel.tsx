import { type ReactNode, useId } from 'react'
import { useWords } from '@/lib/i18n'
import css from './Panels.module.css'
import { screenWords } from './words'

/** A framed part of the wall; where it has several pages it says which is shown. */
export function Panel({
  title,
  note,
  page = 1,
  pages = 1,
  children,
}: {
  title: string
  note?: ReactNode
  page?: number
  pages?: number
  children: ReactNode
}) {
  const t = useWords(screenWords)
  const id = useId()
  return (
    <section className={css.panel} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {note && <span className={`number ${css.note}`}>{note}</span>}
        {pages > 1 && <span className={`number ${css.pages}`}>{t.page(String(page), String(pages))}</span>}
      </header>
      <div className={css.turned} key={page}>
        {children}
      </div>
    </section>
  )
}
