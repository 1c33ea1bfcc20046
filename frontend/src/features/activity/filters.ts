import type { ListReportsParams, Participation, ReportSummary } from '@/api/model'
import { take } from '@/lib/search'

export type ReportStatus = ReportSummary['status']

export const STATUSES: readonly ReportStatus[] = [
  'DRAFT',
  'SUBMITTED',
  'ENDORSED',
  'APPROVED',
  'RETURNED',
  'WITHDRAWN',
  'VOIDED',
]

export const PARTICIPATIONS: readonly Participation[] = ['FILED', 'JOINED']

export const SORTS = [
  '-occurredTo',
  'occurredTo',
  '-createdAt',
  'createdAt',
  '-updatedAt',
  'updatedAt',
] as const

/** What the list of reports is asked for; the address carries it with the API's own names. */
export interface ReportFilters {
  kind?: string[]
  measure?: string[]
  organisation?: string[]
  status?: ReportStatus[]
  occurredFrom?: string
  occurredTo?: string
  district?: string[]
  q?: string
  filedBy?: string[]
  participation?: Participation[]
  handledBy?: string[]
  sort?: (typeof SORTS)[number]
  page?: number
}

export function readFilters(raw: Record<string, unknown>): ReportFilters {
  return {
    kind: take.list(raw.kind),
    measure: take.list(raw.measure),
    organisation: take.list(raw.organisation),
    status: take.listOf(raw.status, STATUSES),
    occurredFrom: take.day(raw.occurredFrom),
    occurredTo: take.day(raw.occurredTo),
    district: take.list(raw.district),
    q: take.text(raw.q),
    filedBy: take.list(raw.filedBy),
    handledBy: take.list(raw.handledBy),
    participation: take.listOf(raw.participation, PARTICIPATIONS),
    sort: take.oneOf(raw.sort, SORTS),
    page: take.integer(raw.page, 1, 100_000),
  }
}

export const PAGE_SIZE = 20

export function asQuery(filters: ReportFilters): ListReportsParams {
  return { pageSize: PAGE_SIZE, sort: '-occurredTo', ...filters }
}

export function filterCount({ page: _page, sort: _sort, ...narrowing }: ReportFilters): number {
  return Object.values(narrowing).filter((value) => value !== undefined).length
}
