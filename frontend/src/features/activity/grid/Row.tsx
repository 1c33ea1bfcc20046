import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useWords } from '@/lib/i18n'
import { Icon } from '@/ui/Icon'
import type { Column } from './columns'
import css from './Grid.module.css'
import { isFixed, type RowRecord } from './records'
import { type Line, removeLine } from './sheet'
import type { GridDesk } from './useGrid'
import { gridWords } from './words'

/** One report: its cells, and what became of it. Drawn anew only when it changes itself. */
export const Row = memo(function Row({
  at,
  line,
  record,
  held,
  desk,
  onType,
}: {
  at: number
  line: Line
  record: RowRecord | undefined
  held: boolean
  desk: GridDesk
  onType: (row: number, column: Column, text: string) => void
}) {
  const t = useWords(gridWords)
  const row = String(at + 1)
  const fixed = held || isFixed(record)
  const told = `row-${line.id}`
  return (
    <tr data-fixed={fixed || undefined}>
      <th scope="row" className={css.number}>
        {row}
      </th>
      {desk.columns.map((column, index) => {
        const fault = record?.refusal?.cells[column.key]
        return (
          <td key={column.key} data-first={index === 0 || undefined} data-fault={fault ? true : undefined}>
            <input
              data-cell={`${at}:${index}`}
              aria-label={t.cell(column.label, row)}
              aria-invalid={fault ? true : undefined}
              aria-describedby={fault ? told : undefined}
              title={fault}
              autoComplete="off"
              data-shape={column.shape}
              maxLength={column.max}
              placeholder={column.fallback?.label}
              readOnly={fixed}
              value={line.cells[column.key] ?? ''}
              onChange={({ target: { value } }) => onType(at, column, value)}
            />
          </td>
        )
      })}
      <td className={css.state}>
        <div className={css.told}>
          <Told id={told} line={line} record={record} desk={desk} />
          <button
            type="button"
            className={css.remove}
            tabIndex={-1}
            disabled={held}
            aria-label={t.removeRow(row)}
            title={t.removeRow(row)}
            onClick={() => desk.change((sheet) => removeLine(sheet, at))}
          >
            <Icon name="close" size={14} />
          </button>
        </div>
      </td>
    </tr>
  )
}, alike)

type Drawn = Parameters<typeof alike>[0]

/** The function that writes is a new one each time and does the same each time. */
function alike(
  one: { at: number; line: Line; record: RowRecord | undefined; held: boolean; desk: GridDesk },
  other: typeof one,
): boolean {
  return (
    one.at === other.at &&
    one.line === other.line &&
    one.record === other.record &&
    one.held === other.held &&
    one.desk === other.desk
  )
}

function Told({ id, line, record, desk }: { id: string } & Omit<Drawn, 'at' | 'held'>) {
  const t = useWords(gridWords)
  const state = desk.stateOf(line, record)
  const refusal = record?.refusal
  const [key, message] = Object.entries(refusal?.cells ?? {})[0] ?? []
  const column = desk.columns.find((one) => one.key === key)
  return (
    <span id={id} className={css.outcome} data-state={state}>
      {state === 'refused'
        ? [column && `${column.label}: ${message}`, refusal?.row].filter(Boolean).join(' ')
        : t[`state_${state}`]}{' '}
      {record?.report !== undefined && (
        <Link to="/activity-reports/$id" params={{ id: record.report.id }} tabIndex={-1}>
          {state === 'evidence' ? t.addEvidence : t.open}
        </Link>
      )}
    </span>
  )
}
