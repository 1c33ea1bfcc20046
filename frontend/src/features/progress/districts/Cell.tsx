import { Link } from '@tanstack/react-router'
import type { MonthCount, OrganisationMonthRow } from '@/api/model'
import { figure, quantity } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import type { Metric } from '../board/metric'
import type { Register } from '../register'
import type { Scope } from '../scope'
import { progressWords } from '../words'
import css from './MonthTable.module.css'
import type { CellState } from './monthTable'
import { districtWords } from './words'

interface CellProps {
  count: MonthCount
  state: CellState
  step: number
  row: OrganisationMonthRow
  name: string
  metric: Metric
  scope: Scope
  register: Register | undefined
}

/** One unit's month; a number opens the reports it is made of. */
export function Cell({ count, state, step, row, name, metric, scope, register }: CellProps) {
  const t = useWords(districtWords)
  const p = useWords(progressWords)
  if (state !== 'reported') {
    const word = { empty: t.empty, outside: t.outside, future: t.future }[state]
    return (
      <td className={css.cell} data-state={state} title={word}>
        <span className="unseen">{word}</span>
      </td>
    )
  }
  const label = t.cell(name, p.month(String(count.month)), quantity(count.amount, metric.unit))
  const inside = (
    <>
      <span aria-hidden="true">{figure(count.amount, '').digits}</span>
      <span className="unseen">{label}</span>
    </>
  )
  return (
    <td
      className={`number ${css.cell}`}
      data-step={step}
      title={`${label} · ${t.unitReports(String(count.reports))}`}
    >
      <Link
        to="/indicators/$code"
        params={{ code: metric.code }}
        search={{ ...scope, organisation: row.organisation, register, month: count.month }}
        hash="contributions"
      >
        {inside}
      </Link>
    </td>
  )
}
