import type { Board } from '@/api/model'
import { useRegister } from '@/features/organisation/names'
import { percent, thisYear, yearGone } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Page } from '@/ui/Page'
import { Answer, Skeleton } from '@/ui/States'
import {
  itemKey,
  useBoard,
  useByMeasure,
  useByOrganisation,
  useDistrictAssociations,
  useMeasures,
  WHOLE,
} from '../queries'
import type { Register } from '../register'
import { progressWords } from '../words'
import { YearSwitch } from '../YearSwitch'
import { Attention } from './Attention'
import css from './BoardPage.module.css'
import { districtsOf, type Measurement } from './districts'
import { IndicatorCard } from './IndicatorCard'
import { Leaders } from './Leaders'
import { Outcomes } from './Outcomes'
import { Ranking } from './Ranking'
import { TileMap } from './TileMap'
import { TotalsStrip } from './TotalsStrip'
import { Trend } from './Trend'
import { Untargeted } from './Untargeted'

export interface BoardSearch {
  year?: number
  asOf?: string
  trend?: string
  districts?: 'participants'
  ranking?: 'off'
  register?: Register
}

/** One page for a leader: what is behind, by how much, and who acts. */
export function BoardPage({ year = thisYear(), asOf, trend, districts, ranking, register }: BoardSearch) {
  const t = useWords(progressWords)
  const board = useBoard(year, asOf)
  const day = board.data?.asOf
  return (
    <Page
      title={t.board}
      note={
        day && (
          <>
            {t.asOf(day)} · {t.yearGone} <b className="number">{percent(yearGone(year, day))}</b>
          </>
        )
      }
      actions={<YearSwitch year={year} />}
    >
      <Answer of={board} waiting={<Skeleton rows={10} height={44} />}>
        {(answer) => (
          <>
            <Indicators board={answer} year={year} />
            <Districts
              year={year}
              by={districts ?? 'reports'}
              ranking={ranking !== 'off'}
              register={register}
            />
            <div className={css.pair}>
              <Trend items={answer.items} year={year} indicator={trend} />
              <LeadersPart year={year} />
            </div>
          </>
        )}
      </Answer>
    </Page>
  )
}

function Indicators({ board, year }: { board: Board; year: number }) {
  const t = useWords(progressWords)
  const outputs = board.items.filter(({ indicator }) => indicator.indicatorClass === 'OUTPUT')
  const outcomes = board.items.filter(({ indicator }) => indicator.indicatorClass === 'OUTCOME')
  const targeted = outputs.filter(({ target }) => target != null)
  return (
    <>
      <TotalsStrip year={year} />
      <div className={css.main}>
        <section className={css.outputs} aria-labelledby="outputs">
          <header className={css.head}>
            <h2 id="outputs">{t.outputs}</h2>
            <p>{t.outputsNote}</p>
          </header>
          <div className={css.cards}>
            {targeted.map((item) => (
              <IndicatorCard key={itemKey(item)} item={item} year={year} />
            ))}
          </div>
        </section>
        <aside className={css.side}>
          <Attention items={board.items} year={year} />
        </aside>
      </div>
      <Untargeted items={outputs.filter(({ target }) => target == null)} year={year} />
      <Outcomes items={outcomes} year={year} />
    </>
  )
}

function Districts({
  year,
  by,
  ranking,
  register,
}: {
  year: number
  by: Measurement
  ranking: boolean
  register: Register | undefined
}) {
  const present = useDistrictAssociations(year, register)
  const units = useRegister().data?.items ?? []
  const progress = useByOrganisation(year, WHOLE[by], register)
  return (
    <Answer of={present}>
      {({ items }) => (
        <Answer of={progress}>
          {({ organisations }) => {
            const districts = districtsOf(items, units, organisations)
            return (
              <div className={css.pair} data-wide={ranking || undefined}>
                <TileMap districts={districts} by={by} year={year} register={register} />
                <Ranking districts={districts} by={by} year={year} shown={ranking} register={register} />
              </div>
            )
          }}
        </Answer>
      )}
    </Answer>
  )
}

function LeadersPart({ year }: { year: number }) {
  const measures = useMeasures()
  const progress = useByMeasure(year)
  return (
    <Answer of={measures}>
      {({ items }) => (
        <Answer of={progress}>
          {(answer) => <Leaders measures={items} progress={answer.measures} year={year} />}
        </Answer>
      )}
    </Answer>
  )
}
