import { useQuery } from '@tanstack/react-query'
import type { Organisation } from '@/api/model'
import { getListOrganisationsQueryOptions } from '@/api/organisations/organisations'
import { NO_DATA, today } from '@/lib/format'

/** The register is small and rarely changes: asked once, it gives every code its name. */
export const registerQuery = () =>
  getListOrganisationsQueryOptions({ pageSize: 200 }, { query: { staleTime: 600_000 } })

export function useRegister() {
  return useQuery(registerQuery())
}

export function useOrganisationNames(): (code: string | null | undefined) => string {
  const units = useRegister().data?.items
  const names = new Map(units?.map(({ code, name }) => [code, name]))
  return (code) => (code == null ? NO_DATA : (names.get(code) ?? code))
}

const DISTRICTS: readonly string[] = ['DISTRICT', 'ZONE']

/** A territory work is done in: a district, or a development zone that has an association of its own. */
export function isDistrict({ kind }: Organisation): boolean {
  return DISTRICTS.includes(kind)
}

const PLACES: readonly string[] = ['NATION', 'MUNICIPALITY', 'REGION', ...DISTRICTS, 'TOWNSHIP']

/** Units that do work and exist today, not the places they do it in. */
export function workingUnits(register: Organisation[]): Organisation[] {
  return register.filter(
    ({ kind, validTo }) => !PLACES.includes(kind) && (validTo === null || validTo >= today()),
  )
}
