import { useQueryClient } from '@tanstack/react-query'
import type { Observation, Organisation } from '@/api/model'
import {
  useListEntities,
  useListEntityTypes,
  useListObservations,
  useListStatistics,
} from '@/api/statistics/statistics'
import { isDistrict, useRegister } from '@/features/organisation/names'
import { thisYear } from '@/lib/format'

const FIRST_YEAR = 2021

/** The years a page shows: those before the plan that growth is measured from, up to the last that can be published. */
export function shownYears(): number[] {
  return Array.from({ length: Math.max(1, thisYear() - FIRST_YEAR) }, (_, i) => FIRST_YEAR + i)
}

export const useStatistics = () =>
  useListStatistics({ firstYear: FIRST_YEAR, lastYear: Math.max(FIRST_YEAR, thisYear() - 1), pageSize: 200 })

export const useFigures = (
  code: string,
  territory: string | undefined,
  year: number | undefined,
  page: number,
) =>
  useListObservations(
    code,
    { territory: territory ? [territory] : undefined, year: year ? [year] : undefined, page, pageSize: 50 },
    { query: { placeholderData: (before) => before } },
  )

export const useTypes = () => useListEntityTypes({ pageSize: 200 })
export const useEntities = (type: string | undefined, q: string | undefined, page: number) =>
  useListEntities(
    { type: type ? [type] : undefined, q, page, pageSize: 30 },
    { query: { enabled: type !== undefined, placeholderData: (before) => before } },
  )

/** A figure changes its own lists and every light that is judged by it. */
export function useForgetStatistics() {
  const client = useQueryClient()
  const touched =
    /^\/api\/v1\/(statistics|observations|entities|entity-types|progress|indicators\/[^/]+\/observations)/
  return () =>
    client.invalidateQueries({ predicate: ({ queryKey: [address] }) => touched.test(String(address)) })
}

const ABOVE: readonly string[] = ['NATION', 'MUNICIPALITY']

/** The nation, the city, then the districts: where statistics are published. */
export function useTerritories(): { value: string; label: string }[] {
  const all = useRegister().data?.items ?? []
  const option = ({ code, name }: Organisation) => ({ value: code, label: name })
  return [
    ...all.filter(({ kind }) => ABOVE.includes(kind)).sort((a, b) => b.kind.localeCompare(a.kind)),
    ...all.filter(isDistrict),
  ].map(option)
}

/** A figure that speaks of a whole year, by that year. */
export function yearOf({
  periodStart,
  periodEnd,
}: Pick<Observation, 'periodStart' | 'periodEnd'>): string | undefined {
  const year = periodStart.slice(0, 4)
  return periodStart === `${year}-01-01` && periodEnd === `${year}-12-31` ? year : undefined
}
