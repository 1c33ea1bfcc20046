import type { Tone } from './Light'
import css from './Sparkline.module.css'

/** A year in the corner of a card: the running total by month, without axes. */
export function Sparkline({
  values,
  tone,
  label,
  slots = values.length,
}: {
  values: number[]
  tone: Tone
  label: string
  /** How many months the width stands for, so that an unfinished year does not fill it. */
  slots?: number
}) {
  if (values.length < 2) return null
  const [width, height, inset] = [84, 28, 3]
  const top = Math.max(...values, 1)
  const step = (width - 2 * inset) / Math.max(slots - 1, 1)
  const points = values.map((value, index): [number, number] => [
    inset + index * step,
    height - inset - (value / top) * (height - 2 * inset),
  ])
  const line = points
    .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('')
  const [lastX, lastY] = points[points.length - 1] ?? [0, 0]
  return (
    <svg
      className={css.spark}
      data-tone={tone}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <path className={css.area} d={`${line}L${lastX.toFixed(1)} ${height}L${inset} ${height}Z`} />
      <path className={css.line} d={line} />
      <circle className={css.dot} cx={lastX} cy={lastY} r="2.2" />
    </svg>
  )
}
