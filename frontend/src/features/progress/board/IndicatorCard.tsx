import { Link } from '@tanstack/react-router'
import type { ProgressItem } from '@/api/model'
import { figure, percent, quantity } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Light } from '@/ui/Light'
import { ProgressBar } from '@/ui/ProgressBar'
import { Sparkline } from '@/ui/Sparkline'
import { ChangeOn } from '../ChangeOn'
import type { Change } from '../change'
import { pointsText, standing, toneOf, verdictWord } from '../light'
import type { Scope } from '../scope'
import { progressWords } from '../words'
import css from './IndicatorCard.module.css'

/** One promise: the number against its target, the bar with the pace; opened, why it stands so and where it leads. */
export function IndicatorCard({
  item,
  scope,
  change,
}: {
  item: ProgressItem
  scope: Scope
  change: Change | null
}) {
  const t = useWords(progressWords)
  const { indicator, target } = item
  const tone = toneOf(item.light)
  const { share, pace, points } = standing(item)
  const actual = figure(item.actual, indicator.unit)
  return (
    <article className={css.card} data-light={item.light}>
      <header className={css.head}>
        <h3 className={css.name}>
          <Link to="/indicators/$code" params={{ code: indicator.code }} search={scope}>
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
            search={scope}
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
      <details className={css.more}>
        <summary title={outlook(t, item)}>
          {/* old kernels lay out a summary in their own way, so the row is inside */}
          <span className={`number ${css.standing}`}>
            <span>{percent(share)}</span>
            {points !== null && (
              <span className={css.points} data-late={points < -0.05 || undefined}>
                {pointsText(t, points)}
              </span>
            )}
            <span className={css.change}>
              <ChangeOn change={change} />
            </span>
            <span className="unseen">{t.cardMore}</span>
          </span>
        </summary>
        <p className={css.reason}>{item.reason}</p>
        <Outlook item={item} />
      </details>
    </article>
  )
}

/** Where the pace so far leads, and what a week would have to bring. */
function Outlook({ item: { forecast, pending, indicator, target } }: { item: ProgressItem }) {
  const t = useWords(progressWords)
  const unit = target?.unit ?? indicator.unit
  const waiting = pending != null && pending > 0
  if (forecast == null && !waiting) return null
  return (
    <dl className={`number ${css.outlook}`}>
      {forecast != null && (
        <>
          <dt>{t.forecastOn(forecast.on)}</dt>
          <dd>{quantity(forecast.value, unit)}</dd>
          <dt>{t.neededPerWeek}</dt>
          <dd>{forecast.neededPerWeek > 0 ? quantity(forecast.neededPerWeek, unit) : t.neededNothing}</dd>
        </>
      )}
      {waiting && (
        <>
          <dt>{t.pendingReview}</dt>
          <dd>{quantity(pending, unit)}</dd>
        </>
      )}
    </dl>
  )
}

function outlook(t: typeof progressWords.zh, { forecast, indicator, reason }: ProgressItem): string {
  if (forecast == null) return reason
  return [
    `${t.forecastOn(forecast.on)} ${quantity(forecast.value, indicator.unit)}`,
    forecast.neededPerWeek > 0 && `${t.neededPerWeek} ${quantity(forecast.neededPerWeek, indicator.unit)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
