import type { Organisation, RolledUp } from '@/api/model'

/** Only the switched state stands in the address: without it, numbers are shown under the units that filed them. */
export type Register = 'TODAY'
export const REGISTERS = ['TODAY'] as const

/** Parts of one row from several places, each unit once, the most first. */
export function merged(parts: readonly RolledUp[]): RolledUp[] {
  const found = new Map<string, RolledUp>()
  for (const part of parts) {
    const before = found.get(part.organisation)
    found.set(part.organisation, { ...part, amount: part.amount + (before?.amount ?? 0) })
  }
  return [...found.values()].sort(
    (one, other) => other.amount - one.amount || one.organisation.localeCompare(other.organisation),
  )
}

/** A part as the footnote names it: whose it was, how much, and until when that unit was. */
export function partText(
  { name, until }: RolledUp,
  amount: string,
  words: {
    part: (name: string, amount: string) => string
    partUntil: (n: string, a: string, d: string) => string
  },
): string {
  return until == null ? words.part(name, amount) : words.partUntil(name, amount, until)
}

/** Who answers today for a unit that may have ended; in today's register only that one can be asked for. */
export function presentOf(code: string | undefined, register: readonly Organisation[]): string | undefined {
  const units = new Map(register.map((unit) => [unit.code, unit]))
  let present = code
  for (let steps = units.size; steps > 0 && present !== undefined; steps--) {
    const next = units.get(present)?.successor
    if (next == null) break
    present = next
  }
  return present
}
