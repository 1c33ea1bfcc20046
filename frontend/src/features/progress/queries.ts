import type { Plan, ProgressItem } from '@/api/model'
import { useListOrganisations } from '@/api/organisations/organisations'
import { useListMeasures, useListPlans } from '@/api/plan/plan'
import {
  useReadProgress,
  useReadProgressByMeasure,
  useReadProgressByMonth,
  useReadProgressByOrganisation,
  useReadTotals,
} from '@/api/progress/progress'
import { thisYear, today } from '@/lib/format'
import type { Register } from './register'

/** The register and the plan change by decree, not by the hour. */
const SETTLED = { query: { staleTime: 10 * 60_000 } }

export const useBoard = (year: number, asOf?: string) => useReadProgress({ year, asOf })
export const useTotals = (year: number) => useReadTotals({ year })
export const useByMeasure = (year: number, register?: Register) =>
  useReadProgressByMeasure({ year, register })
export const useByOrganisation = (year: number, indicator: string, register?: Register) =>
  useReadProgressByOrganisation({ year, indicator, register })
export const useByMonth = (year: number, indicator: string, organisation?: string, register?: Register) =>
  useReadProgressByMonth({ year, indicator, organisation, register })
export const useMeasures = () => useListMeasures({ pageSize: 200 }, SETTLED)
export const usePlans = () => useListPlans(undefined, SETTLED)
export const useDistrictAssociations = (year: number, register?: Register) =>
  useListOrganisations({ pageSize: 200, asOf: register === 'TODAY' ? today() : registerDay(year) }, SETTLED)

/** The two counts that run through the whole plan, whatever the kind of activity. */
export const WHOLE = { reports: 'ACTIVITIES', participants: 'PEOPLE-REACHED' } as const

/** The years of a plan that there can be something to see of; the present one is the usual choice. */
export function yearsOf(plan: Plan | undefined): number[] {
  const first = plan?.firstYear ?? thisYear()
  const last = plan?.lastYear ?? thisYear()
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** A past year is seen in the register that held when it ended, the present one in today's. */
export function registerDay(year: number): string {
  return year < thisYear() ? `${year}-12-31` : today()
}

export const itemKey = (item: ProgressItem) => `${item.indicator.code} ${item.target?.id ?? ''}`
