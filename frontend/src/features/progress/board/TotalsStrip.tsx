import { Link } from '@tanstack/react-router'
import type { Board, LightCount, Totals } from '@/api/model'
import { useWaitingReviews } from '@/features/activity/queries'
import { figure } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Shape, type Tone } from '@/ui/Light'
import { PartsBar } from '@/ui/ProgressBar'
import { Stat, StatStrip } from '@/ui/Stat'
import { Answer, Skeleton } from '@/ui/States'
import { ChangeOn } from '../ChangeOn'
import { changeOf } from '../change'
import { LIGHTS, lightWord, toneOf } from '../light'
import { useBoardBefore, useTotals, WHOLE } from '../queries'
import type { Scope } from '../scope'
import { progressWords } from '../words'
import css from './TotalsStrip.module.css'

/** Five totals; each opens what it is made of. */
export function TotalsStrip({ board, scope }: { board: Board; scope: Scope }) {
  const t = useWords(progressWords)
  const totals = useTotals(scope)
  return (
    <Answer of={totals} waiting={<Skeleton rows={2} height={30} />}>
      {(found) => (
        <StatStrip label={t.totals}>
          <Five totals={found} board={board} scope={scope} />
        </StatStrip>
      )}
    </Answer>
  )
}

function Five({ totals, board, scope }: { totals: Totals; board: Board; scope: Scope }) {
  const t = useWords(progressWords)
  const before = useBoardBefore(scope)?.items
  const change = (code: string) => {
    const [now, then] = [board.items, before].map((items) =>
      items?.find(({ indicator }) => indicator.code === code),
    )
    return <ChangeOn change={changeOf(now, then, scope.year, board.asOf)} />
  }
  const people = figure(totals.people, t.peopleUnit)
  return (
    <>
      <Stat
        wide
        label={t.measuresTotal}
        value={
          <Link to="/measures" search={scope}>
            {totals.measures}
          </Link>
        }
        unit={t.measuresUnit(String(totals.actions))}
      >
        <Lights counts={totals.lights} scope={scope} />
      </Stat>
      <Stat
        label={t.onPaceTotal}
        value={
          <Link to="/indicators" search={scope}>
            {totals.onPace}
          </Link>
        }
        unit={t.onPaceUnit(String(totals.targets))}
      >
        {t.onPaceMet(String(totals.met))}
      </Stat>
      <Stat
        label={t.reportsTotal}
        value={
          <Link to="/indicators/$code" params={{ code: WHOLE.reports }} search={scope}>
            {figure(totals.activities, '').digits}
          </Link>
        }
        unit={t.reportsUnit}
      >
        {change(WHOLE.reports)}{' '}
        {totals.activitiesThisMonth != null &&
          t.reportsThisMonth(figure(totals.activitiesThisMonth, '').digits)}
      </Stat>
      <Stat
        label={t.peopleTotal}
        value={
          <Link to="/indicators/$code" params={{ code: WHOLE.participants }} search={scope}>
            {people.digits}
          </Link>
        }
        unit={people.unit}
      >
        {change(WHOLE.participants)} {t.covering(String(totals.districtsActive))}
      </Stat>
      <Waiting totals={totals} past={scope.asOf !== undefined} />
    </>
  )
}

/** A reviewer comes to the own desk; others to the list of what waits. Both know the present only. */
function Waiting({ totals, past }: { totals: Totals; past: boolean }) {
  const t = useWords(progressWords)
  const { may, count } = useWaitingReviews()
  return (
    <Stat
      label={t.waitingTotal}
      value={
        past ? (
          totals.waiting
        ) : (
          <Link to="/activity-reports" search={{ status: ['SUBMITTED', 'ENDORSED'] }}>
            {totals.waiting}
          </Link>
        )
      }
      unit={t.waitingUnit}
    >
      {totals.overdue > 0 && <span className={css.overdue}>{t.waitingOverdue(String(totals.overdue))} </span>}
      {!past && may && count !== undefined ? (
        <Link to="/reviews">{t.waitingMine(String(count))}</Link>
      ) : (
        t.waitingNote
      )}
    </Stat>
  )
}

function Lights({ counts, scope }: { counts: LightCount; scope: Scope }) {
  const t = useWords(progressWords)
  const parts = LIGHTS.map((light) => ({
    light,
    tone: toneOf(light),
    word: lightWord(t, light),
    count: (counts as Partial<Record<Tone, number>>)[toneOf(light)] ?? 0,
  }))
  return (
    <>
      <PartsBar parts={parts} label={parts.map(({ word, count }) => `${word} ${count}`).join(', ')} />
      <ul className={css.legend}>
        {parts
          .filter(({ count }) => count > 0)
          .map(({ light, tone, word, count }) => (
            <li key={light}>
              <Shape tone={tone} />
              <Link to="/measures" search={{ ...scope, light }}>
                {word} <b className="number">{count}</b>
              </Link>
            </li>
          ))}
      </ul>
    </>
  )
}
