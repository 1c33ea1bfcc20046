import { randomId } from '@/lib/once'

export type Cells = Readonly<Record<string, string>>

/** A row as it is typed. Its id is its name at the backend too, so that sending it again never makes a second report. */
export interface Line {
  id: string
  cells: Cells
}

export interface Sheet {
  lines: readonly Line[]
  /** How it stood before each change, the latest last. */
  past: readonly (readonly Line[])[]
  /** The cell that is being typed into: its letters are one change together. */
  typing?: string
}

export const MOST_LINES = 200
export const MORE_LINES = 10
const REMEMBERED = 50

export const emptyLines = (count: number): Line[] =>
  Array.from({ length: count }, () => ({ id: randomId(), cells: {} }))

export const isBlank = ({ cells }: Line) => Object.values(cells).every((text) => text.trim() === '')

export const newSheet = (lines: readonly Line[] = emptyLines(MORE_LINES)): Sheet => ({ lines, past: [] })

function changed(sheet: Sheet, lines: readonly Line[], typing?: string): Sheet {
  const goesOn = typing !== undefined && typing === sheet.typing
  return { lines, past: goesOn ? sheet.past : [...sheet.past, sheet.lines].slice(-REMEMBERED), typing }
}

/** One cell, letter by letter. */
export function type(sheet: Sheet, id: string, key: string, text: string): Sheet {
  const lines = sheet.lines.map((line) =>
    line.id === id ? { ...line, cells: { ...line.cells, [key]: text } } : line,
  )
  return changed(sheet, lines, `${id} ${key}`)
}

/** The cell is left: the next letter, even here, is a change of its own. */
export function settle(sheet: Sheet, id: string, key: string, text: string): Sheet {
  const before = sheet.lines.find((line) => line.id === id)?.cells[key] ?? ''
  const after = before === text ? sheet : type(sheet, id, key, text)
  return after.typing === undefined ? after : { ...after, typing: undefined }
}

/** A block from a row on; rows are added as far as there may be any. Says how many rows found no room. */
export function fill(
  sheet: Sheet,
  from: number,
  rows: readonly (readonly { key: string; text: string }[])[],
  isFixed: (id: string) => boolean = () => false,
): { sheet: Sheet; left: number } {
  const lines = [...sheet.lines]
  let at = from
  let written = 0
  for (const row of rows) {
    while (at < lines.length && isFixed((lines[at] as Line).id)) at++
    if (at >= MOST_LINES) break
    const line = lines[at] ?? (emptyLines(1)[0] as Line)
    lines[at] = {
      ...line,
      cells: { ...line.cells, ...Object.fromEntries(row.map(({ key, text }) => [key, text])) },
    }
    at++
    written++
  }
  return { sheet: changed(sheet, lines), left: rows.length - written }
}

export function addLines(sheet: Sheet, count = MORE_LINES): Sheet {
  const room = Math.min(count, MOST_LINES - sheet.lines.length)
  return room <= 0 ? sheet : changed(sheet, [...sheet.lines, ...emptyLines(room)])
}

/** The row once more below itself: over an empty row if there is one, else as a new one. */
export function copyDown(sheet: Sheet, at: number): Sheet {
  const line = sheet.lines[at]
  if (line === undefined || isBlank(line)) return sheet
  const next = sheet.lines[at + 1]
  const over = next !== undefined && isBlank(next)
  if (!over && sheet.lines.length >= MOST_LINES) return sheet
  const copy = { id: over ? next.id : randomId(), cells: line.cells }
  return changed(sheet, [...sheet.lines.slice(0, at + 1), copy, ...sheet.lines.slice(at + (over ? 2 : 1))])
}

export function removeLine(sheet: Sheet, at: number): Sheet {
  const rest = sheet.lines.filter((_, index) => index !== at)
  return changed(sheet, rest.length === 0 ? emptyLines(1) : rest)
}

export function removeLines(sheet: Sheet, gone: (line: Line) => boolean): Sheet {
  const rest = sheet.lines.filter((line) => !gone(line))
  return changed(sheet, rest.length === 0 ? emptyLines(MORE_LINES) : rest)
}

/**
 * Back by one change; what has been handed in meanwhile stays as it was handed in, and no row goes that the backend has:
 * typed again, it would be a second report.
 */
export function undo(
  sheet: Sheet,
  isFixed: (id: string) => boolean = () => false,
  isSent: (id: string) => boolean = isFixed,
): Sheet {
  const before = sheet.past.at(-1)
  if (before === undefined) return sheet
  const now = new Map(sheet.lines.map((line) => [line.id, line]))
  const stays = (line: Line) => isFixed(line.id) || (isSent(line.id) && isBlank(line))
  const lines = before.map((line) => (stays(line) ? (now.get(line.id) ?? line) : line))
  const back = new Set(lines.map(({ id }) => id))
  for (const [at, line] of sheet.lines.entries())
    if (!back.has(line.id) && isSent(line.id)) lines.splice(at, 0, line)
  return { lines, past: sheet.past.slice(0, -1) }
}
