import type { Register } from '../register'

/** What the address of an indicator narrows its numbers to. */
export interface IndicatorSearch {
  year?: number
  organisation?: string
  measure?: string
  asOf?: string
  register?: Register
  page?: number
}

/** The same for the board and for the contributions, so that they cannot speak of different things. */
export function filterOf({ organisation, measure, asOf, register }: IndicatorSearch) {
  return { organisation, measure: measure === undefined ? undefined : [measure], asOf, register }
}
