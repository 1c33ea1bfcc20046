import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Board } from '@/api/model'
import { percent, yearGone } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { buttonClass } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { Page } from '@/ui/Page'
import { Answer, Skeleton } from '@/ui/States'
import { AsOfBanner, AsOfInput } from '../AsOf'
import { PrintHeader } from '../PrintHeader'
import { useBoard, useByMeasure, useMeasures } from '../queries'
import type { Register } from '../register'
import { type Scope, scopeFrom } from '../scope'
import { progressWords } from '../words'
import { YearSwitch } from '../YearSwitch'
import { Attention } from './Attention'
import css from './BoardPage.module.css'
import { DistrictPart } from './DistrictPart'
import { groupsOf } from './groups'
import { IndicatorCards } from './IndicatorCards'
import { Leaders } from './Leaders'
import { Outcomes } from './Outcomes'
import { TotalsStrip } from './TotalsStrip'
import { Trend } from './Trend'
import { Untargeted } from './Untargeted'

export interface BoardSearch {
  year?: number
  asOf?: string
  trend?: string
  /** The indicator the map shows; all activities when left out. */
  districts?: string
  show?: 'quota'
  ranking?: 'off'
  register?: Register
}

/** One page for a leader: what is behind, by how much, and who acts. */
export function BoardPage({
  trend,
  districts,
  show,
  ranking,
  register,
  attention,
  ...search
}: BoardSearch & { attention: (year: number) => ReactNode }) {
  const t = useWords(progressWords)
  const scope = scopeFrom(search)
  const board = useBoard(scope)
  const day = board.data?.asOf
  return (
    <Page
      wide
      title={t.board}
      note={
        day && (
          <>
            {t.asOf(day)} · {t.yearGone} <b className="number">{percent(yearGone(scope.year, day))}</b>
          </>
        )
      }
      actions={
        <>
          <AsOfInput asOf={scope.asOf} />
          <YearSwitch year={scope.year} />
          <Link to="/screen" search={{ year: search.year }} className={`${buttonClass()} ${css.screen}`}>
            <Icon name="screen" size={16} />
            {t.screen}
          </Link>
        </>
      }
    >
      <PrintHeader title={t.board} scope={scope} day={day} />
      <AsOfBanner asOf={scope.asOf} />
      <Answer of={board} waiting={<Skeleton rows={10} height={44} />}>
        {(answer) => (
          <>
            <Indicators board={answer} scope={scope} attention={attention(scope.year)} />
            <DistrictPart
              items={answer.items}
              scope={scope}
              metric={districts}
              quota={show === 'quota'}
              ranking={ranking !== 'off'}
              register={register}
            />
            <div className={css.pair}>
              <Trend items={answer.items} scope={scope} indicator={trend} />
              <LeadersPart board={answer} scope={scope} />
            </div>
            <Outcomes items={groupsOf(answer.items).outcomes} scope={scope} />
            <Untargeted items={groupsOf(answer.items).untargeted} scope={scope} />
          </>
        )}
      </Answer>
    </Page>
  )
}

function Indicators({ board, scope, attention }: { board: Board; scope: Scope; attention: ReactNode }) {
  const t = useWords(progressWords)
  const { firm, aspired } = groupsOf(board.items)
  return (
    <>
      <TotalsStrip board={board} scope={scope} />
      <div className={css.main}>
        <div className={css.outputs}>
          <IndicatorCards
            title={t.outputs}
            note={t.outputsNote}
            more={
              scope.asOf === undefined && (
                <Link to="/quotas" search={{ year: scope.year }}>
                  {t.quotas} ›
                </Link>
              )
            }
            items={firm}
            board={board}
            scope={scope}
          />
          <IndicatorCards
            title={t.aspired}
            note={t.aspiredNote}
            items={aspired}
            board={board}
            scope={scope}
          />
        </div>
        <aside className={css.side} aria-label={t.attention}>
          {scope.asOf ? <Attention items={board.items} scope={scope} /> : attention}
        </aside>
      </div>
    </>
  )
}

function LeadersPart({ board, scope }: { board: Board; scope: Scope }) {
  const measures = useMeasures(scope.asOf)
  const progress = useByMeasure(scope)
  return (
    <Answer of={measures}>
      {({ items }) => (
        <Answer of={progress}>
          {(answer) => (
            <Leaders measures={items} progress={answer.measures} items={board.items} scope={scope} />
          )}
        </Answer>
      )}
    </Answer>
  )
}
