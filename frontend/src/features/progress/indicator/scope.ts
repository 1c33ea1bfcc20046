import type { Register } from '../register'
import { scopeFrom } from '../scope'

/** What the address of an indicator narrows its numbers to. */
export interface IndicatorSearch {
  year?: number
  organisation?: string
  measure?: string
  asOf?: string
  register?: Register
  /** Only what this month of the year added; it narrows the list of reports, not the rest of the page. */
  month?: number
  page?: number
}

/** The same for the board and for the contributions, so that they cannot speak of different things. */
export function filterOf({ organisation, measure, register, ...search }: IndicatorSearch) {
  const { asOf, year } = scopeFrom(search)
  return { organisation, measure: measure === undefined ? undefined : [measure], asOf, year, register }
}
