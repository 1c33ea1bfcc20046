import { Link } from '@tanstack/react-router'
import { quantity } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { buttonClass } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { EmptyState } from '@/ui/States'
import { Parts } from '../Parts'
import { WHOLE } from '../queries'
import type { Register } from '../register'
import { progressWords } from '../words'
import { type District, type Measurement, ranked } from './districts'
import css from './Ranking.module.css'

const FIRST = 9
const LAST = 5

/** Who did most and who least; it can be switched off, since not every office wants to rank. */
export function Ranking({
  districts,
  by,
  year,
  shown,
  register,
}: {
  districts: District[]
  by: Measurement
  year: number
  shown: boolean
  register: Register | undefined
}) {
  const t = useWords(progressWords)
  const order = ranked(districts)
  const top = Math.max(1, ...order.slice(0, 1).map((district) => district.amount))
  const rows = order.map((district, index) => ({
    district,
    place: index + 1,
    amount: district.amount,
  }))
  const folded = rows.length > FIRST + LAST
  const row = ({ district, place, amount }: (typeof rows)[number]) => (
    <li key={district.organisation.code} className={css.row}>
      <span className={`number ${css.place}`} data-top={(place <= 3 && amount > 0) || undefined}>
        {place}
      </span>
      <Link
        to="/indicators/$code"
        params={{ code: WHOLE[by] }}
        search={{ year, organisation: district.organisation.code, register }}
        className={css.name}
      >
        {district.organisation.shortName}
      </Link>
      <span className={css.track}>
        <i style={{ width: `${(amount / top) * 100}%` }} />
      </span>
      <span className={`number ${css.amount}`}>
        {amount === 0 ? t.noReports : quantity(amount, by === 'reports' ? t.reportsUnit : '')}
      </span>
      <Parts
        parts={district.rolledUp}
        indicator={WHOLE[by]}
        unit={by === 'reports' ? t.reportsUnit : ''}
        year={year}
      />
    </li>
  )
  return (
    <Card
      title={t.ranking}
      note={by === 'reports' ? t.rankingReports : t.rankingPeople}
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
      {shown && (
        <ol className={css.list}>
          {(folded ? rows.slice(0, FIRST) : rows).map(row)}
          {folded && <li className={css.gap} aria-hidden="true" />}
          {folded && rows.slice(-LAST).map(row)}
        </ol>
      )}
    </Card>
  )
}
