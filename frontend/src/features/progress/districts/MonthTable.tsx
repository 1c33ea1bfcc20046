import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { Organisation, OrganisationMonths } from '@/api/model'
import { figure, quantity } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { stepOf } from '../board/districts'
import type { Metric } from '../board/metric'
import { merged, type Register } from '../register'
import type { Scope } from '../scope'
import { progressWords } from '../words'
import { Cell } from './Cell'
import css from './MonthTable.module.css'
import { completenessOf, groupsOf } from './monthTable'
import { districtWords } from './words'

/** Units down, months across; an empty month is as visible as a full one. */
export function MonthTable({
  table,
  units,
  metric,
  day,
  register,
  scope,
}: {
  table: OrganisationMonths
  units: Organisation[]
  metric: Metric
  day: string
  register: Register | undefined
  scope: Scope
}) {
  const t = useWords(districtWords)
  const p = useWords(progressWords)
  const groups = groupsOf(table.organisations, units, scope.year, day)
  const step = stepOf(table.organisations.flatMap(({ months }) => months.map(({ amount }) => amount)))
  const before = table.before !== 0
  const names = new Map(units.map(({ code, shortName }) => [code, shortName]))
  return (
    <>
      <Summary {...completenessOf(groups, scope.year, day)} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className={css.frame} aria-label={t.title} tabIndex={0}>
        <table className={css.table}>
          <thead>
            <tr>
              <th className={css.unit}>{t.unit}</th>
              {before && <th>{t.before}</th>}
              {table.months.map(({ month }) => (
                <th key={month}>{p.month(String(month))}</th>
              ))}
              <th>{t.sum}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ region, rows }) => (
              <Fragment key={region ?? 'others'}>
                <tr className={css.region}>
                  <th colSpan={table.months.length + (before ? 3 : 2)}>
                    <span>{region === null ? t.others : (names.get(region) ?? t.zones)}</span>
                  </th>
                </tr>
                {rows.map(({ row, unit, states }) => (
                  <tr key={row.organisation}>
                    <th className={css.unit} scope="row">
                      <Link
                        to="/indicators/$code"
                        params={{ code: metric.code }}
                        search={{ ...scope, organisation: row.organisation, register }}
                      >
                        {unit?.shortName ?? row.organisation}
                      </Link>
                      {row.rolledUp.length > 0 && (
                        <small>
                          {p.including}
                          {merged(row.rolledUp)
                            .map(({ name, amount }) => `${name} ${quantity(amount, metric.unit)}`)
                            .join(p.listComma)}
                        </small>
                      )}
                    </th>
                    {before && <td className="number">{figure(row.before, '').digits}</td>}
                    {row.months.map((count, index) => (
                      <Cell
                        key={count.month}
                        count={count}
                        state={states[index] ?? 'empty'}
                        step={step(count.amount)}
                        row={row}
                        name={unit?.shortName ?? row.organisation}
                        metric={metric}
                        scope={scope}
                        register={register}
                      />
                    ))}
                    <td className={`number ${css.sum}`}>
                      <Link
                        to="/indicators/$code"
                        params={{ code: metric.code }}
                        search={{ ...scope, organisation: row.organisation, register }}
                        hash="contributions"
                      >
                        {figure(row.total, '').digits}
                      </Link>
                    </td>
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th className={css.unit} scope="row">
                {t.sum}
              </th>
              {before && <td className="number">{figure(table.before, '').digits}</td>}
              {table.months.map(({ month, amount }) => (
                <td key={month} className="number">
                  {amount !== 0 ? (
                    <Link
                      to="/indicators/$code"
                      params={{ code: metric.code }}
                      search={{ ...scope, register, month }}
                      hash="contributions"
                    >
                      {figure(amount, '').digits}
                    </Link>
                  ) : (
                    figure(amount, '').digits
                  )}
                </td>
              ))}
              <td className={`number ${css.sum}`}>
                <Link
                  to="/indicators/$code"
                  params={{ code: metric.code }}
                  search={scope}
                  hash="contributions"
                >
                  {figure(table.total, '').digits}
                </Link>
              </td>
            </tr>
          </tfoot>
        </table>
      </section>
      <p className={css.legend}>{t.legend}</p>
    </>
  )
}

function Summary({ units, full, silent, gaps }: ReturnType<typeof completenessOf>) {
  const t = useWords(districtWords)
  return (
    <p className={`number ${css.summary}`}>
      <b>{t.all(String(units))}</b>
      <span>{t.full(String(full))}</span>
      <span data-late={silent > 0 || undefined}>{t.silent(String(silent))}</span>
      <span>{t.gaps(String(gaps))}</span>
    </p>
  )
}
