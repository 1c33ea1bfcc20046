import { Link } from '@tanstack/react-router'
import type { Indicator, ProgressItem, ProgressMember } from '@/api/model'
import { useReadProgress } from '@/api/progress/progress'
import { targetText } from '@/features/indicator/targetText'
import { indicatorWords } from '@/features/indicator/words'
import { useRegister } from '@/features/organisation/names'
import { figure, percent, quantity } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Light, Shape } from '@/ui/Light'
import { ProgressBar } from '@/ui/ProgressBar'
import { Answer, EmptyState } from '@/ui/States'
import { standing, toneOf, verdictTone, verdictWord } from '../light'
import { itemKey } from '../queries'
import { progressWords } from '../words'
import css from './Standings.module.css'
import { filterOf, type IndicatorSearch } from './scope'
import { figureAnchor } from './series'
import { pageWords } from './words'

/** How far each target of this indicator is kept, with the light's reason in words. */
export function Standings({ indicator, search }: { indicator: Indicator; search: IndicatorSearch }) {
  const t = useWords(pageWords)
  const p = useWords(progressWords)
  const board = useReadProgress(filterOf(search))
  return (
    <Card title={t.standing} note={board.data && p.asOf(board.data.asOf)}>
      <Answer of={board}>
        {({ items }) => {
          const own = items.filter((item) => item.indicator.code === indicator.code)
          if (own.length === 0) return <EmptyState title={t.contributionsNone} />
          return own.map((item) => <StandingOf key={itemKey(item)} item={item} />)
        }}
      </Answer>
    </Card>
  )
}

function StandingOf({ item }: { item: ProgressItem }) {
  const t = useWords(pageWords)
  const p = useWords(progressWords)
  const i = useWords(indicatorWords)
  const territories = useTerritories()
  const { indicator, target } = item
  const { share, pace } = standing(item)
  const actual = figure(item.actual, indicator.unit)
  const missing = item.actual == null
  return (
    <section className={css.standing}>
      <p className={`number ${css.figures}`}>
        <b data-missing={missing || undefined}>{missing ? p.notPublished : actual.digits}</b> {actual.unit}
        <span>
          {p.target} {target ? targetText(i, target, indicator.unit) : p.noTarget}
        </span>
        {target && <Light tone={toneOf(item.light)} word={verdictWord(p, item)} />}
      </p>
      {share !== null && <ProgressBar share={share} pace={pace} tone={toneOf(item.light)} />}
      {share !== null && (
        <p className={`number ${css.line}`}>
          <span>{percent(share)}</span>
          {item.expected != null && <span>{t.expected(quantity(item.expected, indicator.unit))}</span>}
          {item.forecast?.value != null && (
            <span>{t.forecast(quantity(item.forecast.value, indicator.unit))}</span>
          )}
          {item.pending != null && item.pending > 0 && (
            <span>{t.pending(quantity(item.pending, indicator.unit))}</span>
          )}
        </p>
      )}
      <p className={css.reason}>
        <span>{t.reason}</span>
        {item.reason}
      </p>
      {item.members != null && item.members.length > 0 && (
        <details className={css.members}>
          <summary>
            {t.members} ({item.members.length})
          </summary>
          <ul>
            {item.members.map((member) => (
              <li key={member.code}>
                <Shape tone={verdictTone(member.verdict)} />{' '}
                <MemberName member={member} territory={territories.get(member.code)} />
                <span className="number">
                  {member.actual == null ? p.notPublished : quantity(member.actual, indicator.unit)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** A unit that is judged by the statistics of its territory leads to them. */
function MemberName({ member, territory }: { member: ProgressMember; territory: string | null | undefined }) {
  const name = member.name ?? member.code
  if (member.actual == null || territory == null) return name
  return (
    <Link to="." search={(search) => search} hash={figureAnchor(territory)}>
      {name}
    </Link>
  )
}

function useTerritories(): Map<string, string | null> {
  return new Map(useRegister().data?.items.map(({ code, territory }) => [code, territory]))
}
