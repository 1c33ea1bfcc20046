import { useNavigate } from '@tanstack/react-router'
import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { ReportKind } from '@/api/model'
import { useWords } from '@/lib/i18n'
import type { Column } from './columns'
import css from './Grid.module.css'
import { GridBar } from './GridBar'
import { HintBar } from './HintBar'
import { moved, type Place } from './move'
import { isBlock, placed } from './paste'
import { Row } from './Row'
import { addLines, copyDown, fill, MOST_LINES, removeLine, settle, type, undo } from './sheet'
import { settled } from './typed'
import { useGrid } from './useGrid'
import { useLookAfter, useRun } from './useRun'
import { gridWords } from './words'

/** The table: every cell a field, the keys of a spreadsheet, and what became of each row at its end. */
export function Grid({ kind, columns }: { kind: ReportKind; columns: Column[] }) {
  const t = useWords(gridWords)
  const { state, desk } = useGrid(kind, columns)
  const runner = useRun(desk)
  const navigate = useNavigate()
  const [active, setActive] = useState<Place | null>(null)
  const table = useRef<HTMLTableElement>(null)
  useLookAfter(desk)
  const { lines } = state.sheet

  function go(to: Place) {
    const cell = table.current?.querySelector<HTMLInputElement>(`[data-cell="${to.row}:${to.column}"]`)
    cell?.focus()
    cell?.select()
  }
  /** After the row that is gone to has been drawn. */
  const goLater = (to: Place) => setTimeout(() => go(to), 0)

  /** The draft a row was saved as: where its evidence goes, and whatever a grid has no column for. */
  function open(row: number) {
    const report = desk.now().records[desk.now().sheet.lines[row]?.id ?? '']?.report
    if (report !== undefined) void navigate({ to: '/activity-reports/$id', params: { id: report.id } })
  }

  const write = (row: number, column: Column, text: string, done = false) => {
    const line = desk.now().sheet.lines[row]
    if (line === undefined || desk.isFixed(line.id)) return
    desk.change((sheet) => (done ? settle : type)(sheet, line.id, column.key, text))
    if ((line.cells[column.key] ?? '') !== text) desk.mend(line.id, column.key)
  }

  function keyDown(event: KeyboardEvent<HTMLElement>) {
    const from = placeOf(event.target)
    const command = event.ctrlKey || event.metaKey
    if (command && event.key.toLowerCase() === 's') {
      event.preventDefault()
      leave(event.target)
      void runner.run('save')
      return
    }
    if (command && event.key.toLowerCase() === 'z') {
      event.preventDefault()
      desk.change((sheet) => undo(sheet, desk.isFixed, desk.isSent))
      return
    }
    if (from === undefined || event.nativeEvent.isComposing) return
    if (command && event.key === 'Enter') {
      event.preventDefault()
      leave(event.target)
      open(from.row)
    } else if (command && event.key.toLowerCase() === 'd') {
      event.preventDefault()
      leave(event.target)
      desk.change((sheet) => copyDown(sheet, from.row))
      goLater({ ...from, row: Math.min(from.row + 1, MOST_LINES - 1) })
    } else if (event.altKey && event.key === 'Delete') {
      event.preventDefault()
      desk.change((sheet) =>
        sheet.lines[from.row]?.id === desk.now().going ? sheet : removeLine(sheet, from.row),
      )
      goLater({ ...from, row: Math.min(from.row, desk.now().sheet.lines.length - 1) })
    } else if (!command && !event.altKey) step(event, from)
  }

  function step(event: KeyboardEvent<HTMLElement>, from: Place) {
    const input = event.target as HTMLInputElement
    const caret = {
      start: input.selectionStart ?? 0,
      end: input.selectionEnd ?? 0,
      length: input.value.length,
    }
    const last = from.row === lines.length - 1
    if (event.key === 'Enter' && !event.shiftKey && last && lines.length < MOST_LINES) {
      event.preventDefault()
      leave(input)
      desk.change((sheet) => addLines(sheet, 1))
      goLater({ ...from, row: from.row + 1 })
      return
    }
    const to = moved(from, event, caret, { row: lines.length, column: columns.length })
    if (to === undefined) return
    event.preventDefault()
    go(to)
  }

  /** A cell that is left shows what it was taken for. */
  function leave(target: EventTarget) {
    const from = placeOf(target)
    const column = from && columns[from.column]
    if (from !== undefined && column !== undefined)
      write(from.row, column, settled((target as HTMLInputElement).value, column), true)
  }

  function paste(event: ClipboardEvent<HTMLElement>) {
    const from = placeOf(event.target)
    const text = event.clipboardData.getData('text/plain')
    if (from === undefined || !isBlock(text)) return
    event.preventDefault()
    if (desk.now().elsewhere) return
    const block = placed(text, columns, from.column)
    const { sheet, left } = fill(desk.now().sheet, from.row, block.rows, desk.isFixed)
    desk.change(() => sheet)
    sheet.lines.slice(from.row).forEach(({ id }, at) => {
      for (const { key } of block.rows[at] ?? []) desk.mend(id, key)
    })
    const count = String(block.rows.length - left)
    runner.tell(
      [
        block.header ? t.pastedHeader(count) : t.pasted(count),
        block.unknown.length > 0 && t.pastedUnknown(block.unknown.join(t.and)),
        left > 0 && t.pastedLeft(String(left)),
      ]
        .filter(Boolean)
        .join(''),
    )
  }

  const shown = active && { line: lines[active.row], column: columns[active.column] }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields inside
    <div className={css.desk} onKeyDown={keyDown}>
      <GridBar desk={desk} state={state} runner={runner} />
      <div className={css.frame}>
        <table
          ref={table}
          className={css.table}
          onPaste={paste}
          onFocus={({ target }: FocusEvent) => {
            setActive(placeOf(target) ?? null)
            // Out from under the columns that stick.
            target.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
          }}
          onBlur={({ target }: FocusEvent) => leave(target)}
        >
          <caption className="unseen">{t.table}</caption>
          <thead>
            <tr>
              <th scope="col" className={css.number}>
                {t.row}
              </th>
              {columns.map(({ key, label, unit, required, width }, at) => (
                <th key={key} scope="col" style={{ minWidth: width }} data-first={at === 0 || undefined}>
                  {label}
                  {unit && <small> {unit}</small>}
                  {required && (
                    <span className={css.required} title={t.required}>
                      *
                    </span>
                  )}
                </th>
              ))}
              <th scope="col" className={css.state}>
                {t.state}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, at) => (
              <Row
                key={line.id}
                at={at}
                line={line}
                record={state.records[line.id]}
                held={state.elsewhere === true || state.going === line.id}
                desk={desk}
                onType={write}
              />
            ))}
          </tbody>
        </table>
      </div>
      <HintBar
        line={shown?.line}
        column={shown?.column}
        record={shown?.line && state.records[shown.line.id]}
        onChoose={(text) => active && shown?.column && write(active.row, shown.column, text, true)}
      />
    </div>
  )
}

function placeOf(target: EventTarget): Place | undefined {
  const [row, column] = ((target as HTMLElement).dataset?.cell ?? '').split(':').map(Number)
  return row === undefined || column === undefined || Number.isNaN(row) ? undefined : { row, column }
}
