import { quantity, signed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import css from './Quotas.module.css'
import { quotaWords } from './words'

interface Balanced {
  value: number
  sum: number
  objected: number
  operator: string
  unit: string
}

/** Target and sum beside each other: the bar ends where the larger of both does, the tick stands at the target. */
export function Balance({ value, sum, objected, operator, unit }: Balanced) {
  const t = useWords(quotaWords)
  const buffer = Math.round((sum - value) * 10_000) / 10_000
  const whole = Math.max(value, sum + objected, 1)
  const word = buffer > 0 ? t.buffer : buffer < 0 ? t.gap : t.even
  return (
    <div className={css.balance}>
      <dl>
        <div>
          <dt>{t.asked}</dt>
          <dd className="number">{quantity(value, unit)}</dd>
        </div>
        <div>
          <dt>{t.sum}</dt>
          <dd className="number">{quantity(sum, unit)}</dd>
        </div>
        <div data-tone={buffer < 0 ? 'bad' : undefined}>
          <dt>{word}</dt>
          <dd className="number">{signed(buffer)}</dd>
        </div>
      </dl>
      <div
        className={css.bar}
        role="img"
        aria-label={`${t.sum} ${quantity(sum, unit)}, ${t.asked} ${quantity(value, unit)}`}
      >
        <i className={css.taken} style={{ width: `${(sum / whole) * 100}%` }} />
        <i className={css.objected} style={{ width: `${(objected / whole) * 100}%` }} />
        <b style={{ left: `${(value / whole) * 100}%` }} />
      </div>
      {(objected > 0 || (operator === '>' && buffer <= 0)) && (
        <p className={css.sub}>
          {objected > 0 && t.objectedSum(quantity(objected, unit))}
          {objected > 0 && operator === '>' && buffer <= 0 && ' · '}
          {operator === '>' && buffer <= 0 && t.strict}
        </p>
      )}
    </div>
  )
}
