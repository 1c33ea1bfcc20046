import type { Organisation, Succession } from '@/api/model'
import { OrganisationKind } from '@/api/model'

export const KINDS = Object.values(OrganisationKind)

export interface Branch {
  unit: Organisation
  depth: number
}

/** Depth first, each below its parent; whose parent is not in the list stands at the top. */
export function branches(units: readonly Organisation[]): Branch[] {
  const codes = new Set(units.map(({ code }) => code))
  const below = new Map<string, Organisation[]>()
  for (const unit of units) {
    const parent = unit.parent != null && codes.has(unit.parent) ? unit.parent : ''
    below.set(parent, [...(below.get(parent) ?? []), unit])
  }
  const walk = (parent: string, depth: number): Branch[] =>
    (below.get(parent) ?? []).flatMap((unit) => [{ unit, depth }, ...walk(unit.code, depth + 1)])
  return walk('', 0)
}

export function existsOn({ validFrom, validTo }: Organisation, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day)
}

export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** How many units of those kinds there were the day before, and how many there are since. */
export function sizes(
  { on, successor, predecessors }: Succession,
  register: readonly Organisation[],
): { before: number; after: number } {
  const parties = [successor, ...predecessors]
  const kinds = new Set(register.filter(({ code }) => parties.includes(code)).map(({ kind }) => kind))
  const alike = register.filter(({ kind }) => kinds.has(kind))
  return {
    before: alike.filter((unit) => existsOn(unit, dayBefore(on))).length,
    after: alike.filter((unit) => existsOn(unit, on)).length,
  }
}
