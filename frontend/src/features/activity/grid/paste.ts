import type { Column } from './columns'
import { plain, settled } from './typed'

/** Cells of a block as Excel, WPS and the browsers' tables put it on the clipboard: tabs, lines, quotes around both. */
export function blockOf(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const end = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') cell += text[++at]
      else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === '\t') end()
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at++
      end()
      rows.push([])
    } else cell += sign
  }
  end()
  if (rows.length > 1 && rows.at(-1)?.join('') === '') rows.pop()
  return rows
}

/** Something typed or pasted is a block when it is more than one cell. */
export const isBlock = (text: string) => /[\t\n\r]/.test(text.replace(/[\r\n]+$/, ''))

/** Without the unit in brackets that offices put behind a name. */
const headOf = (text: string) => plain(text.normalize('NFKC').replace(/\(.*?\)|\[.*?\]/g, ''))

function columnNamed(text: string, columns: readonly Column[]): Column | undefined {
  const head = headOf(text)
  if (head === '') return undefined
  return columns.find(({ names }) => names.some((name) => name !== '' && headOf(name) === head))
}

/** Which column each cell of a header row names; undefined when the row is no header. */
export function headerOf(
  row: readonly string[],
  columns: readonly Column[],
): (Column | undefined)[] | undefined {
  const found = row.map((text) => columnNamed(text, columns))
  const known = found.filter((column) => column !== undefined).length
  const written = row.filter((text) => text.trim() !== '').length
  return known > 0 && known * 2 >= written ? found : undefined
}

export interface Placed {
  /** By the row's distance from the cell that was pasted into: the column and what goes there. */
  rows: { key: string; text: string }[][]
  header: boolean
  /** Names of a header that belong to no column. */
  unknown: string[]
}

/** Where a block goes: by its header, or else from the cell on, column by column. */
export function placed(text: string, columns: readonly Column[], from: number): Placed {
  const [first = [], ...rest] = blockOf(text)
  const header = headerOf(first, columns)
  const targets = header ?? columns.slice(from)
  const rows = (header === undefined ? [first, ...rest] : rest).filter(
    (row, at, all) => at < all.length - 1 || row.some((cell) => cell.trim() !== ''),
  )
  return {
    header: header !== undefined,
    unknown: (header ?? []).flatMap((column, at) =>
      column === undefined && first[at]?.trim() ? [first[at].trim()] : [],
    ),
    rows: rows.map((row) =>
      row.flatMap((cell, at) => {
        const column = targets[at]
        return column === undefined ? [] : [{ key: column.key, text: settled(cell, column) }]
      }),
    ),
  }
}
