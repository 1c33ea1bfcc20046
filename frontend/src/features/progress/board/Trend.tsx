import { useNavigate } from '@tanstack/react-router'
import type { MonthProgress, ProgressItem } from '@/api/model'
import { useReadLightHistory } from '@/api/progress/progress'
import { today } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { NativeSelect } from '@/ui/Field'
import { Answer } from '@/ui/States'
import { TrendChart, type TrendPoint } from '@/ui/TrendChart'
import { useByMonth, WHOLE } from '../queries'
import type { Register } from '../register'
import type { Scope } from '../scope'
import { progressWords } from '../words'
import { goalSteps, type PromisedDay, paceSteps } from './goals'
import css from './Trend.module.css'

/** What was done month by month, all of it or one indicator's. */
export function Trend({
  items,
  scope,
  indicator,
}: {
  items: ProgressItem[]
  scope: Scope
  indicator?: string
}) {
  const t = useWords(progressWords)
  const navigate = useNavigate({ from: '/' })
  const counted = new Map(
    items
      .filter((item) => item.indicator.indicatorClass === 'OUTPUT' && item.indicator.code !== WHOLE.reports)
      .map((item) => [item.indicator.code, item.indicator.name]),
  )
  return (
    <Card
      title={t.trend}
      actions={
        <NativeSelect
          className={css.select}
          aria-label={t.trendIndicator}
          empty={t.trendAll}
          value={indicator ?? ''}
          choices={[...counted].map(([value, label]) => ({ value, label }))}
          onChange={(event) =>
            void navigate({
              search: (search) => ({ ...search, trend: event.target.value || undefined }),
              resetScroll: false,
              replace: true,
            })
          }
        />
      }
    >
      <Months
        scope={scope}
        indicator={indicator ?? WHOLE.reports}
        name={(indicator && counted.get(indicator)) || t.trendAll}
      />
    </Card>
  )
}

export function Months({
  scope,
  indicator,
  organisation,
  register,
  name,
}: {
  scope: Scope
  indicator: string
  organisation?: string
  register?: Register
  name: string
}) {
  const t = useWords(progressWords)
  // A unit's part of the city's target is its quota, not the target; and a past view draws no later months.
  const whole = organisation === undefined
  const lights = useReadLightHistory(
    indicator,
    { year: scope.year },
    { query: { enabled: whole, staleTime: 60_000 } },
  )
  const days = whole ? (lights.data?.items ?? []).filter(({ day }) => day <= (scope.asOf ?? day)) : []
  const months = useByMonth(scope, indicator, organisation, register)
  return (
    <Answer of={months}>
      {(answer) => (
        <TrendChart
          points={wholeYearOf(answer, scope, days, t.month)}
          label={t.trendLabel(name)}
          names={{ amount: t.trendMonth, total: t.trendTotal, expected: t.trendExpected, goal: t.trendGoal }}
        />
      )}
    </Answer>
  )
}

/** Twelve places in any case: the months to come stay empty, they are not zero. */
function wholeYearOf(
  { year, months }: MonthProgress,
  { asOf }: Scope,
  days: PromisedDay[],
  monthWord: (month: string) => string,
): TrendPoint[] {
  const now = (asOf ?? today()).slice(0, 7)
  const holding = days[days.length - 1]?.target
  const goals = goalSteps(days, holding)
  const paces = paceSteps(days, holding)
  const given = new Map(
    months
      .filter(({ month }) => `${year}-${String(month).padStart(2, '0')}` <= now)
      .map((row) => [row.month, row]),
  )
  return Array.from({ length: 12 }, (_, index) => {
    const row = given.get(index + 1)
    return {
      label: monthWord(String(index + 1)),
      amount: row?.amount ?? null,
      total: row?.cumulative ?? null,
      expected: paces[index] ?? null,
      goal: goals[index] ?? null,
    }
  })
}
