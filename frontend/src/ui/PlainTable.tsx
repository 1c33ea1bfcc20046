import type { ReactNode } from 'react'
import css from './PlainTable.module.css'

/** A table of the page's own, for lists that need no machinery; it scrolls inside of its box, never the page. */
export function PlainTable({
  label,
  heads,
  children,
  foot,
  stacked = false,
}: {
  label: string
  heads: { key: string; text: ReactNode; number?: boolean }[]
  children: ReactNode
  foot?: ReactNode
  /** On phones each row becomes a block of its own. Cells then name themselves by `data-name`. */
  stacked?: boolean
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className={css.frame} aria-label={label} tabIndex={0}>
      <table className={css.table} data-stacked={stacked || undefined}>
        <thead>
          <tr>
            {heads.map(({ key, text, number }) => (
              <th key={key} scope="col" data-number={number || undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </section>
  )
}
