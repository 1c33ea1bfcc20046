import { useNavigate } from '@tanstack/react-router'
import type { Board } from '@/api/model'
import { useRegister } from '@/features/organisation/names'
import { useWords } from '@/lib/i18n'
import { NativeSelect } from '@/ui/Field'
import { Page } from '@/ui/Page'
import { Answer, Skeleton } from '@/ui/States'
import { AsOfBanner, AsOfInput } from '../AsOf'
import { additiveMetricsOf, metricOf } from '../board/metric'
import { PrintHeader } from '../PrintHeader'
import { useBoard, useMonthTable, WHOLE } from '../queries'
import { RegisterSwitch } from '../RegisterSwitch'
import type { Register } from '../register'
import { type Scope, type ScopeSearch, scopeFrom } from '../scope'
import { YearSwitch } from '../YearSwitch'
import css from './DistrictsPage.module.css'
import { MonthTable } from './MonthTable'
import { districtWords } from './words'

export interface DistrictsSearch extends ScopeSearch {
  indicator?: string
  register?: Register
}

/** Which unit reported how much in which month: who is silent is seen at once. */
export function DistrictsPage({ indicator, register, ...search }: DistrictsSearch) {
  const t = useWords(districtWords)
  const scope = scopeFrom(search)
  const board = useBoard(scope)
  return (
    <Page
      wide
      title={t.title}
      note={t.note}
      actions={
        <>
          <AsOfInput asOf={scope.asOf} />
          <YearSwitch year={scope.year} />
        </>
      }
    >
      <PrintHeader title={t.title} scope={scope} day={board.data?.asOf} />
      <AsOfBanner asOf={scope.asOf} />
      <Answer of={board} waiting={<Skeleton rows={12} height={30} />}>
        {(answer) => <Reported board={answer} indicator={indicator} register={register} scope={scope} />}
      </Answer>
    </Page>
  )
}

function Reported({
  board,
  indicator,
  register,
  scope,
}: {
  board: Board
  indicator: string | undefined
  register: Register | undefined
  scope: Scope
}) {
  const t = useWords(districtWords)
  const navigate = useNavigate({ from: '/districts' })
  const choices = additiveMetricsOf(board.items)
  const metric = metricOf(
    board.items.filter(({ months }) => months != null),
    indicator,
  )
  // without it no row has its name, its region, or its beginning and end
  const units = useRegister()
  const table = useMonthTable(scope, metric.code, register)
  return (
    <>
      <div className={css.filters}>
        <NativeSelect
          className={css.select}
          aria-label={t.indicator}
          value={metric.code}
          choices={choices.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={({ target: { value } }) =>
            void navigate({
              search: (before) => ({ ...before, indicator: value === WHOLE.reports ? undefined : value }),
              replace: true,
              resetScroll: false,
            })
          }
        />
        <RegisterSwitch register={register} />
      </div>
      <Answer of={table} waiting={<Skeleton rows={12} height={30} />}>
        {(answer) => (
          <Answer of={units} waiting={<Skeleton rows={12} height={30} />}>
            {({ items }) => (
              <MonthTable
                table={answer}
                units={items}
                metric={metric}
                day={board.asOf}
                register={register}
                scope={scope}
              />
            )}
          </Answer>
        )}
      </Answer>
    </>
  )
}
