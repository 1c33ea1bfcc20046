import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { planWords } from '@/features/plan/words'
import { trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Light } from '@/ui/Light'
import { leaderName } from '../board/Leaders'
import { lightWord, toneOf } from '../light'
import { Parts } from '../Parts'
import { merged, type Register } from '../register'
import type { Scope } from '../scope'
import { progressWords } from '../words'
import css from './MeasureMatrix.module.css'
import type { ActionGroup, MeasureRow, MeasureViewProps } from './MeasuresPage'

interface Column {
  code: string
  name: string
  members: number | null
}

/** Measures down, units across: who leads, who assists, who has no part. */
export function MeasureMatrix({ groups, scope, register }: MeasureViewProps) {
  const t = useWords(planWords)
  const p = useWords(progressWords)
  const columns = columnsOf(groups)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className={css.frame} aria-label={t.measures} tabIndex={0}>
        <table className={css.matrix}>
          <thead>
            <tr>
              <th className={css.corner}>{t.measure}</th>
              <th className={css.wide}>{t.progress}</th>
              {columns.map((column) => (
                <th key={column.code} className={css.unit}>
                  <span>{column.name}</span>
                  {column.members !== null && <small>{t.collective(String(column.members))}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ code, title, rows }) => (
              <Fragment key={code}>
                <tr className={css.action}>
                  <th colSpan={columns.length + 2}>
                    <span>{title}</span>
                  </th>
                </tr>
                {rows.map((row) => (
                  <tr key={row.measure.code}>
                    <th className={css.corner} scope="row">
                      <Link
                        to="/measures"
                        search={(search) => ({ ...search, view: undefined })}
                        hash={row.measure.code}
                      >
                        {row.measure.label}
                        {row.measure.title}
                      </Link>
                      <small>{row.measure.leaders.map(leaderName).join('、')}</small>
                      <TakenOver row={row} scope={scope} />
                    </th>
                    <td className={css.wide}>
                      <Light tone={toneOf(row.progress?.light)} word={lightWord(p, row.progress?.light)} />
                      {row.progress && row.progress.targets > 0 && (
                        <small className="number">
                          {t.metOf(String(row.progress.onPace), String(row.progress.targets))}
                        </small>
                      )}
                    </td>
                    {columns.map((column) => (
                      <Cell key={column.code} row={row} column={column} scope={scope} register={register} />
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
      <p className={css.note}>{t.matrixNote}</p>
    </>
  )
}

/** Units that ended and were rolled up into others in this measure's row. */
function TakenOver({ row: { measure, progress }, scope }: { row: MeasureRow; scope: Scope }) {
  const p = useWords(progressWords)
  const parts = merged((progress?.organisations ?? []).flatMap(({ rolledUp }) => rolledUp))
  if (parts.length === 0) return null
  return (
    <details className={css.parts}>
      <summary>{p.includingUnits(String(parts.length))}</summary>
      <Parts
        parts={parts}
        indicator={progress?.indicator ?? `${measure.code}-REPORTS`}
        unit={p.reportsUnit}
        scope={scope}
      />
    </details>
  )
}

function Cell({
  row: { measure, progress },
  column,
  scope,
  register,
}: {
  row: MeasureRow
  column: Column
  scope: Scope
  register: Register | undefined
}) {
  const t = useWords(planWords)
  const unit = measure.units.find(({ code }) => code === column.code)
  if (unit === undefined) {
    return (
      <td className={css.none}>
        <span className="unseen">{t.noRole}</span>
      </td>
    )
  }
  const members = unit.collective ? unit.members : [unit.code]
  const done = (progress?.organisations ?? []).filter(({ organisation }) => members.includes(organisation))
  const amount = done.reduce((sum, one) => sum + one.amount, 0)
  const role = unit.role === 'LEAD' ? t.lead : t.assist
  return (
    <td className={css.role} data-role={unit.role}>
      <Link
        to="/indicators/$code"
        params={{ code: progress?.indicator ?? `${measure.code}-REPORTS` }}
        search={{ ...scope, organisation: unit.collective ? undefined : unit.code, register }}
      >
        <span className="unseen">
          {measure.title} {unit.name}
        </span>
        <span>{role}</span>
        <span className="number">
          {unit.collective ? t.membersDone(String(done.length)) : trimmed(amount, 0)}
        </span>
      </Link>
    </td>
  )
}

/** Named units in the order the notice names them, collectives behind. */
function columnsOf(groups: ActionGroup[]): Column[] {
  const units = groups.flatMap(({ rows }) => rows).flatMap(({ measure }) => measure.units)
  const found = new Map<string, Column & { collective: boolean }>()
  for (const { code, name, collective, members } of units) {
    if (!found.has(code))
      found.set(code, { code, name, collective, members: collective ? members.length : null })
  }
  const all = [...found.values()]
  return [...all.filter(({ collective }) => !collective), ...all.filter(({ collective }) => collective)]
}
