import { Link } from '@tanstack/react-router'
import { percent, quantity } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { buttonClass } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Shape } from '@/ui/Light'
import { EmptyState } from '@/ui/States'
import { lightWord, toneOf } from '../light'
import { Parts } from '../Parts'
import { progressWords } from '../words'
import { type District, ranked } from './districts'
import css from './Ranking.module.css'
import type { MapProps } from './Tiles'

const FIRST = 9
const LAST = 5

/** Who did most and who least; it can be switched off, since not every office wants to rank. */
export function Ranking({ shown, ...of }: MapProps & { shown: boolean }) {
  const t = useWords(progressWords)
  const { metric, quota } = of
  const order = ranked(of.districts, quota ? 'quota' : 'amount').filter(
    ({ completion }) => !quota || completion !== null,
  )
  const top = Math.max(1, ...order.map((district) => amountOf(district, quota)))
  const rows = order.map((district, index) => (
    <Row key={district.organisation.code} {...of} district={district} place={index + 1} top={top} />
  ))
  const folded = rows.length > FIRST + LAST + 1
  return (
    <Card
      title={t.ranking}
      note={quota ? t.rankingQuota(metric.name) : t.rankingBy(metric.name)}
      actions={
        <Link
          to="/"
          search={(search) => ({ ...search, ranking: shown ? ('off' as const) : undefined })}
          className={buttonClass('quiet')}
          resetScroll={false}
        >
          {shown ? t.rankingHide : t.rankingShow}
        </Link>
      }
    >
      {!shown && <EmptyState title={t.rankingOff} />}
      {shown && rows.length === 0 && <EmptyState title={t.quotaNone}>{t.quotaNoneHint}</EmptyState>}
      {shown && (
        <ol className={css.list}>
          {folded ? rows.slice(0, FIRST) : rows}
          {folded && (
            <li>
              <details className={css.between}>
                <summary>{t.rankingBetween(String(rows.length - FIRST - LAST))}</summary>
                <ol>{rows.slice(FIRST, -LAST)}</ol>
              </details>
            </li>
          )}
          {folded && rows.slice(-LAST)}
        </ol>
      )}
    </Card>
  )
}

function amountOf({ amount, completion }: District, quota: boolean): number {
  return quota ? (completion?.ratio ?? 0) : amount
}

function Row({
  district,
  place,
  top,
  metric,
  quota,
  scope,
  register,
}: Omit<MapProps, 'districts'> & { district: District; place: number; top: number }) {
  const t = useWords(progressWords)
  const value = amountOf(district, quota)
  const light = district.completion?.light
  return (
    <li className={css.row}>
      <span className={`number ${css.place}`} data-top={(place <= 3 && value > 0) || undefined}>
        {place}
      </span>
      <Link
        to="/indicators/$code"
        params={{ code: metric.code }}
        search={{ ...scope, organisation: district.organisation.code, register }}
        className={css.name}
      >
        {district.organisation.shortName}
      </Link>
      <span className={css.track}>
        <i data-tone={quota ? toneOf(light) : undefined} style={{ width: `${(value / top) * 100}%` }} />
      </span>
      <span className={`number ${css.amount}`}>
        {quota ? (
          <>
            <Shape tone={toneOf(light)} size={9} />
            <span className="unseen">{lightWord(t, light)}</span> {percent(value)}
          </>
        ) : value === 0 ? (
          t.noReports
        ) : (
          quantity(value, metric.unit)
        )}
      </span>
      <Parts parts={district.rolledUp} indicator={metric.code} unit={metric.unit} scope={scope} />
    </li>
  )
}
