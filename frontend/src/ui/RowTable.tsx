import type { ReactNode } from 'react'
import css from './RowTable.module.css'

export interface Column<T> {
  key: string
  name: string
  cell: (row: T) => ReactNode
  /** Kept together on a phone's first line. */
  first?: boolean
}

/** A table on a desk; on a phone each row is a block with its columns' names before the values. */
export function RowTable<T>({
  caption,
  columns,
  rows,
  rowKey,
  busy = false,
}: {
  caption: string
  columns: Column<T>[]
  rows: readonly T[]
  rowKey: (row: T) => string
  busy?: boolean
}) {
  return (
    <table className={css.table} aria-busy={busy || undefined}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, name }) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, name, cell, first }) => (
              <td key={key} data-name={name} data-first={first || undefined}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
