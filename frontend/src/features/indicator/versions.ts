import type { Target } from '@/api/model'

export type State = 'IN_FORCE' | 'SUPERSEDED' | 'TO_COME' | 'WITHDRAWN'

export function stateOf(target: Target): State {
  if (target.withdrawnAt != null) return 'WITHDRAWN'
  if (target.versionInForce === target.code) return 'IN_FORCE'
  return target.versionInForce != null && isBefore(target.code, target.versionInForce)
    ? 'SUPERSEDED'
    : 'TO_COME'
}

/** T13 comes before T13-2, and T13-9 before T13-10. */
function isBefore(code: string, other: string): boolean {
  return code.length < other.length || (code.length === other.length && code < other)
}

/** Chains of versions in the order they are listed, each from its first version on. */
export function chainsOf(targets: readonly Target[]): Target[][] {
  const chains = new Map<string, Target[]>()
  for (const target of targets) chains.set(target.root, [...(chains.get(target.root) ?? []), target])
  return [...chains.values()].map((chain) =>
    chain.sort((one, other) => (isBefore(one.code, other.code) ? -1 : 1)),
  )
}

/** The version that holds; of a chain that is still to come, the first. */
export function holding(chain: readonly Target[]): Target | undefined {
  return chain.find((one) => stateOf(one) === 'IN_FORCE') ?? chain[0]
}
