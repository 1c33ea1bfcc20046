import { take } from '@/lib/search'

/** Which part of the queue is shown, and which report is open beside it. */
export interface ReviewSearch {
  measure?: string[]
  kind?: string[]
  organisation?: string[]
  page?: number
  report?: string
}

export function readReviewSearch(raw: Record<string, unknown>): ReviewSearch {
  return {
    measure: take.list(raw.measure),
    kind: take.list(raw.kind),
    organisation: take.list(raw.organisation),
    page: take.integer(raw.page, 1, 100_000),
    report: take.text(raw.report),
  }
}
