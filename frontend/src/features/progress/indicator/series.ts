import type { Indicator, Target } from '@/api/model'

/** The city; the promises of the notice are hers. */
const CITY = '500000'

/** Which published figures a number may rest on: the indicator's own first, then what it is derived from or held against. */
export function seriesBehind(
  { code, derivation }: Pick<Indicator, 'code' | 'derivation'>,
  targets: readonly Pick<Target, 'referenceIndicator'>[],
): string[] {
  const others = [derivation?.of, derivation?.by, ...targets.map((target) => target.referenceIndicator)]
  return [...new Set([code, ...others])].filter((one): one is string => one != null && one !== '')
}

/** Where they are published: the city, what she is held against, or, if each unit is judged by itself, everywhere (undefined). */
export function territoriesOf(
  targets: readonly Pick<Target, 'referenceTerritory' | 'forEach'>[],
): string[] | undefined {
  if (targets.some(({ forEach }) => forEach?.collective != null)) return undefined
  return [...new Set([CITY, ...targets.map(({ referenceTerritory }) => referenceTerritory)])].filter(
    (one): one is string => one != null && one !== '',
  )
}

/** Where the figures of a territory stand on the page of their indicator. */
export const figureAnchor = (territory: string | null | undefined) => `figures-${territory}`
