import { useWords } from '@/lib/i18n'
import { byCalendar } from './curve'
import css from './Paces.module.css'
import { paceWords } from './words'

const [WIDTH, HEIGHT] = [480, 200]
const PLOT = { left: 36, right: 12, top: 10, bottom: 22 }

/** The share due over the year; today is a thin line across it. */
export function Curve({ shares, day }: { shares: readonly (number | null)[]; day: string }) {
  const t = useWords(paceWords)
  const x = (gone: number) => PLOT.left + (WIDTH - PLOT.left - PLOT.right) * gone
  const y = (share: number) => PLOT.top + (HEIGHT - PLOT.top - PLOT.bottom) * (1 - share)
  const spots = shares.flatMap((share, index) => (share === null ? [] : [{ index, share }]))
  const path = [
    `M${x(0)} ${y(0)}`,
    ...spots.map(({ index, share }) => `L${x((index + 1) / 12)} ${y(share)}`),
  ].join('')
  const now = x(byCalendar(day))
  return (
    <svg className={css.curve} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t.curve}>
      {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
        <g key={tick}>
          <line className={css.grid} x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} />
          <text className={css.tick} x={PLOT.left - 6} y={y(tick) + 4} textAnchor="end">
            {tick * 100}
          </text>
        </g>
      ))}
      <line className={css.even} x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
      <line className={css.today} x1={now} x2={now} y1={y(0)} y2={y(1)} />
      <path className={css.drawn} d={path} />
      {spots.map(({ index, share }) => (
        <g key={index}>
          <circle className={css.dot} cx={x((index + 1) / 12)} cy={y(share)} r="3">
            <title>{t.curvePoint(String(index + 1), String(Math.round(share * 1000) / 10))}</title>
          </circle>
          <text className={css.tick} x={x((index + 0.5) / 12)} y={HEIGHT - 6} textAnchor="middle">
            {index + 1}
          </text>
        </g>
      ))}
    </svg>
  )
}
