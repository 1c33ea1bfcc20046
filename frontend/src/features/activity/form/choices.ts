import { useQuery } from '@tanstack/react-query'
import type { Measure, ReportKind } from '@/api/model'
import { useRegister } from '@/features/organisation/names'
import { useKinds } from '../names'
import { allMeasuresQuery, measuresQuery } from '../outbox/answers'

/** The kinds a unit can file: those that serve a measure it answers for. */
export function useFilingChoices(organisation: string) {
  const kinds = useKinds()
  const own = useQuery(measuresQuery(organisation))
  const all = useQuery(allMeasuresQuery())
  const register = useRegister()
  const asked = [kinds, own, all, register]
  const ownCodes = new Set(own.data?.items.map(({ code }) => code))
  return {
    ready: asked.every(({ data }) => data !== undefined),
    error: asked.find(({ error }) => error !== null)?.error ?? null,
    retry: () => asked.forEach((one) => void one.refetch()),
    kinds: kinds.data?.items.filter(({ measures }) => measures.some((code) => ownCodes.has(code))) ?? [],
    allKinds: kinds.data?.items ?? [],
    measures: all.data?.items ?? [],
    ownCodes,
    register: register.data?.items ?? [],
  }
}

export type FilingChoices = ReturnType<typeof useFilingChoices>

/** The measures one kind can be filed under by this unit, as the principal one. */
export function principalMeasures(choices: FilingChoices, kind: ReportKind): Measure[] {
  return kind.measures.flatMap(
    (code) =>
      (choices.ownCodes.has(code) ? choices.measures.find((measure) => measure.code === code) : undefined) ??
      [],
  )
}

/** Where a unit works: its own territory, or that of the first unit above it that has one of the districts offered. */
export function territoryOf(choices: FilingChoices, organisation: string, districts: string[]): string {
  const units = new Map(choices.register.map((unit) => [unit.code, unit]))
  const seen = new Set<string>()
  for (let code: string | null = organisation; code !== null && !seen.has(code); ) {
    seen.add(code)
    const unit = units.get(code)
    if (unit?.territory && districts.includes(unit.territory)) return unit.territory
    code = unit?.parent ?? null
  }
  return ''
}
