import type { Organisation, OrganisationAmount, RolledUp } from '@/api/model'
import type { LightName } from '../light'
import { merged } from '../register'

/** How far a unit has come with the part of a target it took on. */
export interface Completion {
  quota: number
  ratio: number
  light: LightName
}

export interface District {
  organisation: Organisation
  amount: number
  /** What of it was filed under units it took over from. */
  rolledUp: RolledUp[]
  /** Null where nothing has been split over the units. */
  completion: Completion | null
}

/** What quota completion needs of a row, where the row carries it. */
type WithQuota = Pick<OrganisationAmount, 'organisation' | 'amount' | 'rolledUp'> & {
  quota?: number | null
  ratio?: number | null
  light?: LightName | null
}

/**
 * The district associations of a day's register, each with what it, the units below it and the units it took over from
 * did: a town's work is its district's, and a report keeps the code of a unit that is no more.
 */
export function districtsOf(
  present: Organisation[],
  register: Organisation[],
  amounts: readonly WithQuota[],
): District[] {
  const districts = new Map(present.filter(({ tile }) => tile != null).map((unit) => [unit.code, unit]))
  const units = new Map(register.map((unit) => [unit.code, unit]))
  const sums = new Map<string, { amount: number; parts: RolledUp[]; completion: Completion | null }>()
  for (const row of amounts) {
    const { organisation, amount, rolledUp } = row
    const district = districtOf(organisation, districts, units)
    if (district === undefined) continue
    const sum = sums.get(district) ?? { amount: 0, parts: [], completion: null }
    const ended = units.get(organisation)
    // Filed under a unit that has ended: its successor's tile says so, whoever rolled it up.
    const part =
      ended?.successor == null ? [] : [{ organisation, name: ended.name, amount, until: ended.validTo }]
    sums.set(district, {
      amount: sum.amount + amount,
      parts: [...sum.parts, ...rolledUp, ...part],
      completion: organisation === district ? completionOf(row) : sum.completion,
    })
  }
  return [...districts.values()].map((organisation) => ({
    organisation,
    amount: sums.get(organisation.code)?.amount ?? 0,
    rolledUp: merged(sums.get(organisation.code)?.parts ?? []),
    completion: sums.get(organisation.code)?.completion ?? null,
  }))
}

function completionOf({ quota, ratio, light }: WithQuota): Completion | null {
  return quota == null ? null : { quota, ratio: ratio ?? 0, light: light ?? 'GREY' }
}

function districtOf(
  code: string,
  districts: ReadonlyMap<string, unknown>,
  units: ReadonlyMap<string, Organisation>,
): string | undefined {
  if (districts.has(code)) return code
  const unit = units.get(code)
  const next = unit?.tile == null ? unit?.parent : unit.successor
  return next == null ? undefined : districtOf(next, districts, units)
}

/** Most first; equals in the order of the register. */
export function ranked(districts: District[], by: 'amount' | 'quota' = 'amount'): District[] {
  const value = ({ amount, completion }: District) => (by === 'quota' ? (completion?.ratio ?? -1) : amount)
  return [...districts].sort(
    (one, other) => value(other) - value(one) || one.organisation.code.localeCompare(other.organisation.code),
  )
}

export const STEPS = 5

/** A step of the scale from 0 (nothing reported) to 5, by quantile: one busy district must not pale all others. */
export function stepper(districts: District[]): (district: District) => number {
  const step = stepOf(districts.map(({ amount }) => amount))
  return ({ amount }) => step(amount)
}

/** The same of any amounts. */
export function stepOf(all: readonly number[]): (amount: number) => number {
  const amounts = all.filter((amount) => amount > 0).sort((one, other) => one - other)
  return (amount) => {
    if (amount <= 0) return 0
    const below = amounts.filter((other) => other < amount).length
    return 1 + Math.min(STEPS - 1, Math.floor((below / amounts.length) * STEPS))
  }
}
