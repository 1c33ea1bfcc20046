import { Link } from '@tanstack/react-router'
import type { ProgressItem } from '@/api/model'
import { figure, percent, quantity, trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Light } from '@/ui/Light'
import { ProgressBar } from '@/ui/ProgressBar'
import { Sparkline } from '@/ui/Sparkline'
import { standing, toneOf, verdictWord } from '../light'
import { progressWords } from '../words'
import css from './IndicatorCard.module.css'

/** One promise: the number against its target, the bar with the pace, and the reason for its light in words. */
export function IndicatorCard({ item, year }: { item: ProgressItem; year: number }) {
  const t = useWords(progressWords)
  const { indicator, target } = item
  const tone = toneOf(item.light)
  const { share, pace, points } = standing(item)
  const actual = figure(item.actual, indicator.unit)
  return (
    <article className={css.card} data-light={item.light}>
      <header className={css.head}>
        <h3 className={css.name}>
          <Link to="/indicators/$code" params={{ code: indicator.code }} search={{ year }}>
            {indicator.name}
          </Link>
        </h3>
        <Light tone={tone} word={verdictWord(t, item)} title={item.reason} />
      </header>
      <div className={css.figures}>
        <p className="number">
          <Link
            className={css.actual}
            to="/indicators/$code"
            params={{ code: indicator.code }}
            search={{ year }}
            hash="contributions"
          >
            {actual.digits}
          </Link>
          {target?.value != null && (
            <span className={css.goal}>
              {' '}
              {t.of} {target.strength === 'ASPIRATIONAL' ? `${t.aspirational} ` : ''}
              {quantity(target.value, target.unit ?? indicator.unit)}
            </span>
          )}
        </p>
        {item.months && (
          <Sparkline values={item.months} slots={12} tone={tone} label={t.sparkLabel(indicator.name)} />
        )}
      </div>
      <ProgressBar share={share} pace={pace} tone={tone} />
      <p className={`number ${css.standing}`}>
        <span>{percent(share)}</span>
        {points !== null && <span>{pointsText(t, points)}</span>}
      </p>
      <p className={css.reason}>{item.reason}</p>
    </article>
  )
}

function pointsText(t: typeof progressWords.zh, points: number): string {
  if (Math.abs(points) < 0.05) return t.atPace
  return points > 0 ? t.ahead(trimmed(points, 1)) : t.behindPace(trimmed(-points, 1))
}
