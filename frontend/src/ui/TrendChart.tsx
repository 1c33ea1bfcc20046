import { figure } from '@/lib/format'
import css from './TrendChart.module.css'

export interface TrendPoint {
  label: string
  amount: number | null
  total: number | null
  expected: number | null
  /** What is to be reached, as it stood in that month. */
  goal?: number | null
}

const [WIDTH, HEIGHT] = [640, 260]
const PLOT = { left: 44, right: 48, top: 12, bottom: 26 }

/** Bars for each month against the left axis; the running total and its pace as lines against the right one. */
export function TrendChart({
  points,
  label,
  names,
}: {
  points: TrendPoint[]
  label: string
  names: { amount: string; total: string; expected: string; goal: string }
}) {
  const amountTop = niceTop(Math.max(...points.map(({ amount }) => amount ?? 0)))
  const totalTop = niceTop(
    Math.max(...points.flatMap(({ total, expected, goal }) => [total ?? 0, expected ?? 0, goal ?? 0])),
  )
  const plotWidth = WIDTH - PLOT.left - PLOT.right
  const plotHeight = HEIGHT - PLOT.top - PLOT.bottom
  const step = plotWidth / points.length
  const x = (index: number) => PLOT.left + step * (index + 0.5)
  const y = (value: number, top: number) => PLOT.top + plotHeight * (1 - value / top)
  const ticks = [0, 0.25, 0.5, 0.75, 1]
  const line = (pick: (point: TrendPoint) => number | null) =>
    points
      .flatMap((point, index) => {
        const value = pick(point)
        return value === null ? [] : [`${x(index).toFixed(1)} ${y(value, totalTop).toFixed(1)}`]
      })
      .map((spot, index) => (index === 0 ? `M${spot}` : `L${spot}`))
      .join('')
  // A step stands still through its month and changes at the month's beginning.
  const steps = points
    .flatMap(({ goal }, index) => (goal == null ? [] : [{ index, height: y(goal, totalTop).toFixed(1) }]))
    .map(({ index, height }, at) => {
      const [from, to] = [x(index) - step / 2, x(index) + step / 2].map((edge) => edge.toFixed(1))
      return `${at === 0 ? 'M' : 'L'}${from} ${height}L${to} ${height}`
    })
    .join('')
  const hasPace = points.some(({ expected }) => expected !== null)
  return (
    <figure className={css.chart}>
      <figcaption className={css.legend}>
        <span data-kind="amount">{names.amount}</span>
        <span data-kind="total">{names.total}</span>
        {hasPace && <span data-kind="expected">{names.expected}</span>}
        {steps !== '' && <span data-kind="goal">{names.goal}</span>}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              className={css.grid}
              x1={PLOT.left}
              x2={WIDTH - PLOT.right}
              y1={y(tick, 1)}
              y2={y(tick, 1)}
            />
            <text className={css.tick} x={PLOT.left - 6} y={y(tick, 1) + 4} textAnchor="end">
              {figure(amountTop * tick, '').digits}
            </text>
            <text className={css.tick} x={WIDTH - PLOT.right + 6} y={y(tick, 1) + 4}>
              {figure(totalTop * tick, '').digits}
            </text>
          </g>
        ))}
        {points.map(({ label: month, amount }, index) => (
          <g key={month}>
            {amount !== null && amount > 0 && (
              <rect
                className={css.bar}
                x={x(index) - step * 0.3}
                width={step * 0.6}
                y={y(amount, amountTop)}
                height={PLOT.top + plotHeight - y(amount, amountTop)}
                rx="2"
              >
                <title>{`${month} ${names.amount} ${amount}`}</title>
              </rect>
            )}
            <text
              className={css.tick}
              data-minor={index % 2 === 1 || undefined}
              x={x(index)}
              y={HEIGHT - 8}
              textAnchor="middle"
            >
              {month}
            </text>
          </g>
        ))}
        {steps !== '' && <path className={css.goal} d={steps} />}
        {hasPace && <path className={css.expected} d={line(({ expected }) => expected)} />}
        <path className={css.total} d={line(({ total }) => total)} />
        {points.map(({ label: month, total }, index) =>
          total === null ? null : (
            <circle key={month} className={css.dot} cx={x(index)} cy={y(total, totalTop)} r="3">
              <title>{`${month} ${names.total} ${total}`}</title>
            </circle>
          ),
        )}
      </svg>
    </figure>
  )
}

/** The next number above whose quarters are round, since four grid lines stand on them. */
export function niceTop(value: number): number {
  const quarter = Math.max(value / 4, 1)
  const magnitude = 10 ** Math.floor(Math.log10(quarter))
  const steps = magnitude === 1 ? [1, 2, 3, 4, 5, 6, 8, 10] : [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]
  return 4 * magnitude * (steps.find((step) => step * magnitude >= quarter) ?? 10)
}
