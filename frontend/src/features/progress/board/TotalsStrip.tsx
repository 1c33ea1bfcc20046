import { Link } from '@tanstack/react-router'
import type { LightCount, Totals } from '@/api/model'
import { useWaitingReviews } from '@/features/activity/queries'
import { figure } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Shape, type Tone } from '@/ui/Light'
import { PartsBar } from '@/ui/ProgressBar'
import { Stat, StatStrip } from '@/ui/Stat'
import { Answer, Skeleton } from '@/ui/States'
import { LIGHTS, lightWord, toneOf } from '../light'
import { useTotals, WHOLE } from '../queries'
import { progressWords } from '../words'
import css from './TotalsStrip.module.css'

/** Five totals; each opens what it is made of. */
export function TotalsStrip({ year }: { year: number }) {
  const t = useWords(progressWords)
  const totals = useTotals(year)
  return (
    <StatStrip label={t.totals}>
      <Answer of={totals} waiting={<Skeleton rows={2} height={30} />}>
        {(found) => <Five totals={found} year={year} />}
      </Answer>
    </StatStrip>
  )
}

function Five({ totals, year }: { totals: Totals; year: number }) {
  const t = useWords(progressWords)
  const people = figure(totals.people, t.peopleUnit)
  return (
    <>
      <Stat
        wide
        label={t.measuresTotal}
        value={
          <Link to="/measures" search={{ year }}>
            {totals.measures}
          </Link>
        }
        unit={t.measuresUnit(String(totals.actions))}
      >
        <Lights counts={totals.lights} year={year} />
      </Stat>
      <Stat
        label={t.onPaceTotal}
        value={
          <Link to="/indicators" search={{ year }}>
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
          <Link to="/indicators/$code" params={{ code: WHOLE.reports }} search={{ year }}>
            {figure(totals.activities, '').digits}
          </Link>
        }
        unit={t.reportsUnit}
      >
        {totals.activitiesThisMonth != null &&
          t.reportsThisMonth(figure(totals.activitiesThisMonth, '').digits)}
      </Stat>
      <Stat
        label={t.peopleTotal}
        value={
          <Link to="/indicators/$code" params={{ code: WHOLE.participants }} search={{ year }}>
            {people.digits}
          </Link>
        }
        unit={people.unit}
      >
        {t.covering(String(totals.districtsActive))}
      </Stat>
      <Waiting totals={totals} />
    </>
  )
}

/** A reviewer comes to the own desk; others to the list of what waits. */
function Waiting({ totals }: { totals: Totals }) {
  const t = useWords(progressWords)
  const { may, count } = useWaitingReviews()
  return (
    <Stat
      label={t.waitingTotal}
      value={
        <Link to="/activity-reports" search={{ status: ['SUBMITTED', 'ENDORSED'] }}>
          {totals.waiting}
        </Link>
      }
      unit={t.waitingUnit}
    >
      {totals.overdue > 0 && <span className={css.overdue}>{t.waitingOverdue(String(totals.overdue))} </span>}
      {may && count !== undefined ? <Link to="/reviews">{t.waitingMine(String(count))}</Link> : t.waitingNote}
    </Stat>
  )
}

function Lights({ counts, year }: { counts: LightCount; year: number }) {
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
              <Link to="/measures" search={{ year, light }}>
                {word} <b className="number">{count}</b>
              </Link>
            </li>
          ))}
      </ul>
    </>
  )
}

/** The approved reports of a year, as the list's filters. */
export function wholeYear(year: number) {
  return { status: ['APPROVED' as const], occurredFrom: `${year}-01-01`, occurredTo: `${year}-12-31` }
}
