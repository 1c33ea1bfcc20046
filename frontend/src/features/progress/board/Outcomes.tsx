import { Link } from '@tanstack/react-router'
import type { Action, Measure, MeasureProgress, ProgressItem } from '@/api/model'
import { useListActions } from '@/api/plan/plan'
import { targetText } from '@/features/indicator/targetText'
import { indicatorWords } from '@/features/indicator/words'
import { figure, quantity } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Light } from '@/ui/Light'
import { toneOf, verdictWord } from '../light'
import { itemKey, useByMeasure, useMeasures } from '../queries'
import type { Scope } from '../scope'
import { progressWords } from '../words'
import { isAspired } from './groups'
import css from './Outcomes.module.css'
import { figurePeriod, isNear } from './outcome'

/**
 * The city's outcomes stand apart from our own work: official statistics, or "not published", never a zero. What we do
 * for them is listed under them, and is no share of them.
 */
export function Outcomes({ items, scope }: { items: ProgressItem[]; scope: Scope }) {
  const t = useWords(progressWords)
  const actions = useListActions({}, { query: { staleTime: 600_000 } }).data?.items ?? []
  const measures = useMeasures(scope.asOf).data?.items ?? []
  const done = useByMeasure(scope).data?.measures ?? []
  const owners = [...new Set(items.map(({ owner }) => owner))]
  if (items.length === 0) return null
  return (
    <Card title={t.outcomes} note={t.outcomesNote}>
      {owners.map((owner) => (
        <section key={owner} className={css.action} aria-label={titleOf(actions, owner)}>
          <h3>{titleOf(actions, owner)}</h3>
          <div className={css.cards}>
            {items
              .filter((item) => item.owner === owner)
              .sort((one, other) => Number(isAspired(one)) - Number(isAspired(other)))
              .map((item) => (
                <Outcome key={itemKey(item)} item={item} all={items} scope={scope} />
              ))}
          </div>
          <Support measures={measures.filter(({ action }) => action === owner)} done={done} scope={scope} />
        </section>
      ))}
    </Card>
  )
}

function titleOf(actions: Action[], code: string): string {
  const action = actions.find((one) => one.code === code)
  return action === undefined ? code : `${action.label}${action.title}`
}

function Outcome({ item, all, scope }: { item: ProgressItem; all: ProgressItem[]; scope: Scope }) {
  const t = useWords(progressWords)
  const i = useWords(indicatorWords)
  const { indicator, target } = item
  const names = new Map(all.map((one) => [one.indicator.code, one.indicator.name]))
  const shown = figure(item.actual, indicator.unit)
  const missing = item.actual == null
  const end = target?.period.end
  return (
    <article className={css.card} data-aspired={isAspired(item) || undefined}>
      <header>
        <h4 className={css.name}>
          <Link to="/indicators/$code" params={{ code: indicator.code }} search={scope}>
            {indicator.name}
          </Link>
        </h4>
        <Light tone={toneOf(item.light)} word={verdictWord(t, item)} title={item.reason} />
      </header>
      <p className={`number ${css.actual}`} data-missing={missing || undefined}>
        {missing ? (
          t.notPublished
        ) : (
          <>
            <Link to="/indicators/$code" params={{ code: indicator.code }} search={scope}>
              {shown.digits}
            </Link>
            <span>
              {' '}
              {shown.unit} {figurePeriod(item.figure, t.month)}
            </span>
            {item.figure?.preliminary && <span className={css.mark}>{t.preliminary}</span>}
          </>
        )}
      </p>
      <p className={css.target}>
        {target ? targetText(i, target, indicator.unit, (code) => names.get(code) ?? code) : t.noTarget}
        {end != null && (
          <span className={css.due} data-near={isNear(end, scope.asOf) || undefined}>
            {t.dueOn(end)}
          </span>
        )}
      </p>
    </article>
  )
}

/** Our own activities in the same action: named and counted, with a way to them. */
function Support({ measures, done, scope }: { measures: Measure[]; done: MeasureProgress[]; scope: Scope }) {
  const t = useWords(progressWords)
  if (measures.length === 0) return null
  return (
    <p className={css.support}>
      <span>{t.support}</span>
      {measures.map((measure) => {
        const progress = done.find((row) => row.measure === measure.code)
        return (
          <Link
            key={measure.code}
            to="/indicators/$code"
            params={{ code: progress?.indicator ?? `${measure.code}-REPORTS` }}
            search={scope}
          >
            {measure.label}
            {measure.title} <b className="number">{quantity(progress?.reports ?? 0, t.unitItems)}</b>
          </Link>
        )
      })}
      <span>{t.supportNote}</span>
    </p>
  )
}
