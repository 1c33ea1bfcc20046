import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Board, Totals } from '@/api/model'
import { useSession } from '@/features/access/session'
import { figure, percent, yearGone } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Icon } from '@/ui/Icon'
import { Answer, Skeleton } from '@/ui/States'
import { groupsOf } from '../board/groups'
import { metricOf } from '../board/metric'
import { useBoard, usePlans, useTotals, WHOLE } from '../queries'
import { type Scope, scopeFrom } from '../scope'
import { AttentionPanel } from './AttentionPanel'
import { IndicatorPanel } from './IndicatorPanel'
import { MapPanel } from './MapPanel'
import { RankingPanel } from './RankingPanel'
import { leafOf, type Rotation, useRotation } from './rotation'
import css from './ScreenPage.module.css'
import { screenWords } from './words'

export interface ScreenSearch {
  year?: number
  ranking?: 'off'
}

const TURN_SECONDS = 15

/** For a wall: read from five metres, touched by nobody, and asking by itself whether anything has changed. */
export function ScreenPage({ year, ranking }: ScreenSearch) {
  const t = useWords(screenWords)
  const scope = scopeFrom({ year })
  const board = useBoard(scope, true)
  const totals = useTotals(scope, true)
  const rotation = useRotation(TURN_SECONDS)
  const title = usePlans().data?.items[0]?.title
  useEffect(() => {
    document.title = title === undefined ? t.fallbackTitle : t.title(title)
  }, [title, t])
  return (
    <div className={css.screen}>
      <Head
        title={title}
        scope={scope}
        day={board.data?.asOf}
        at={board.dataUpdatedAt}
        lost={board.isError || totals.isError}
        rotation={rotation}
      />
      <Answer of={board} waiting={<Skeleton rows={12} height={48} />}>
        {(answer) => (
          <Body
            board={answer}
            totals={totals.data}
            scope={scope}
            turn={rotation.turn}
            ranking={ranking !== 'off'}
          />
        )}
      </Answer>
    </div>
  )
}

function Head({
  title,
  scope,
  day,
  at,
  lost,
  rotation,
}: {
  title: string | undefined
  scope: Scope
  day: string | undefined
  at: number
  lost: boolean
  rotation: Rotation
}) {
  const t = useWords(screenWords)
  const { organisation } = useSession()
  const time = new Date(at).toLocaleTimeString('sv-SE', { timeZone: 'Asia/Shanghai' })
  return (
    <header className={css.head}>
      <div className={css.left}>
        <Link to="/" search={{ year: scope.year }} title={t.leave}>
          <Icon name="back" size={24} />
          <span className="unseen">{t.leave}</span>
        </Link>
        <span>{organisation.name}</span>
      </div>
      <h1>{title === undefined ? t.fallbackTitle : t.title(title)}</h1>
      <div className={`number ${css.right}`}>
        <span className={css.controls}>
          <button type="button" title={t.previous} onClick={() => rotation.step(-1)}>
            <Icon name="back" size={22} />
            <span className="unseen">{t.previous}</span>
          </button>
          <button type="button" title={rotation.paused ? t.play : t.pause} onClick={rotation.toggle}>
            <Icon name={rotation.paused ? 'play' : 'pause'} size={22} />
            <span className="unseen">{rotation.paused ? t.play : t.pause}</span>
          </button>
          <button type="button" title={t.next} onClick={() => rotation.step(1)}>
            <Icon name="forward" size={22} />
            <span className="unseen">{t.next}</span>
          </button>
        </span>
        <span className={css.times}>
          {day !== undefined && (
            <span>
              {day} · {t.pace(percent(yearGone(scope.year, day)))}
            </span>
          )}
          {at > 0 && (
            <span className={css.updated} data-lost={lost || undefined}>
              {lost ? t.lost(time) : t.updated(time)}
            </span>
          )}
        </span>
      </div>
    </header>
  )
}

function Body({
  board,
  totals,
  scope,
  turn,
  ranking,
}: {
  board: Board
  totals: Totals | undefined
  scope: Scope
  turn: number
  ranking: boolean
}) {
  const { firm } = groupsOf(board.items)
  const codes = [WHOLE.reports, ...new Set(firm.map(({ indicator }) => indicator.code))]
  const leaf = leafOf(codes, 1, turn)
  const metric = metricOf(board.items, leaf.items[0])
  return (
    <main className={css.body}>
      <IndicatorPanel items={firm} totals={totals} scope={scope} turn={turn} />
      <div className={css.column}>
        {totals && <Numbers totals={totals} scope={scope} />}
        <MapPanel metric={metric} leaf={leaf} scope={scope} />
      </div>
      <div className={css.column}>
        {ranking && <RankingPanel metric={metric} scope={scope} turn={turn} />}
        <AttentionPanel items={board.items} totals={totals} scope={scope} turn={turn} />
      </div>
    </main>
  )
}

function Numbers({ totals, scope }: { totals: Totals; scope: Scope }) {
  const t = useWords(screenWords)
  const people = figure(totals.people, '')
  return (
    <div className={css.numbers}>
      <Link to="/measures" search={scope}>
        <b className="number">{totals.measures}</b> {t.measures}
      </Link>
      <Link to="/indicators/$code" params={{ code: WHOLE.reports }} search={scope}>
        <b className="number">{figure(totals.activities, '').digits}</b> {t.activities}
      </Link>
      <Link to="/indicators/$code" params={{ code: WHOLE.participants }} search={scope}>
        <b className="number">{people.digits}</b> {t.people}
      </Link>
      <Link to="/districts" search={scope}>
        <b className="number">{totals.districtsActive}</b> {t.districts}
      </Link>
    </div>
  )
}
