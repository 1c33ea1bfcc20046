import type { Plan, ProgressItem } from '@/api/model'
import { useListOrganisations } from '@/api/organisations/organisations'
import { useListMeasures, useListPlans } from '@/api/plan/plan'
import {
  useReadProgress,
  useReadProgressByMeasure,
  useReadProgressByMonth,
  useReadProgressByOrganisation,
  useReadProgressByOrganisationAndMonth,
  useReadTotals,
} from '@/api/progress/progress'
import { thisYear, today } from '@/lib/format'
import type { Register } from './register'
import { registerDay, type Scope } from './scope'

/** The register and the plan change by decree, not by the hour. */
const SETTLED = { query: { staleTime: 10 * 60_000 } }

/** How often a page that nobody touches asks again; unchanged numbers cost a 304. */
export const LIVE = 30_000

export const useBoard = ({ year, asOf }: Scope, live = false) =>
  useReadProgress({ year, asOf }, { query: { refetchInterval: live && LIVE } })
export const useTotals = ({ year, asOf }: Scope, live = false) =>
  useReadTotals({ year, asOf }, { query: { refetchInterval: live && LIVE } })
export const useByMeasure = ({ year, asOf }: Scope, register?: Register) =>
  useReadProgressByMeasure({ year, asOf, register })
export const useByOrganisation = (
  { year, asOf }: Scope,
  indicator: string,
  register?: Register,
  live = false,
) =>
  useReadProgressByOrganisation(
    { year, asOf, indicator, register },
    { query: { refetchInterval: live && LIVE } },
  )
export const useByMonth = (
  { year, asOf }: Scope,
  indicator: string,
  organisation?: string,
  register?: Register,
) => useReadProgressByMonth({ year, asOf, indicator, organisation, register })
export const useMonthTable = ({ year, asOf }: Scope, indicator: string, register?: Register) =>
  useReadProgressByOrganisationAndMonth({ year, asOf, indicator, register })

/** The same board a year before, for the change on last year; none before the plan began. */
export function useBoardBefore({ year, asOf }: Scope) {
  const first = usePlans().data?.items[0]?.firstYear
  const enabled = first !== undefined && year - 1 >= first
  return useReadProgress({ year: year - 1, asOf }, { query: { enabled, staleTime: 60_000 } }).data
}

/** With those who answer for them: today, or on a past day. */
export const useMeasures = (asOf?: string) => useListMeasures({ pageSize: 200, asOf }, SETTLED)
export const usePlans = () => useListPlans(undefined, SETTLED)
export const useDistrictAssociations = (scope: Scope, register?: Register) =>
  useListOrganisations(
    { pageSize: 200, asOf: register === 'TODAY' ? (scope.asOf ?? today()) : registerDay(scope) },
    SETTLED,
  )

/** The two counts that run through the whole plan, whatever the kind of activity. */
export const WHOLE = { reports: 'ACTIVITIES', participants: 'PEOPLE-REACHED' } as const

/** The years of a plan that there can be something to see of; the present one is the usual choice. */
export function yearsOf(plan: Plan | undefined): number[] {
  const first = plan?.firstYear ?? thisYear()
  const last = plan?.lastYear ?? thisYear()
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

export const itemKey = (item: ProgressItem) => `${item.indicator.code} ${item.target?.id ?? ''}`
