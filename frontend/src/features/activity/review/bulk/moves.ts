import type { BulkItem, BulkTransition, ReviewItem } from '@/api/model'

export type BulkVerdict = 'THROUGH' | 'RETURN'

/** One move for each chosen report: through means what its own step is. */
export function movesOf(
  items: readonly ReviewItem[],
  verdict: BulkVerdict,
  comment: string,
): BulkTransition[] {
  const said = comment.trim()
  return items.map(({ report, step }) => ({
    id: report.id,
    version: report.version,
    transition: verdict === 'RETURN' ? 'RETURN' : step,
    ...(said === '' ? {} : { comment: said }),
  }))
}

export type Result = 'done' | 'overtaken' | 'refused'

/** What became of one: done, done by somebody else before, or refused with a reason. */
export function resultOf({ status }: Pick<BulkItem, 'status'>): Result {
  if (status < 300) return 'done'
  return status === 409 || status === 412 ? 'overtaken' : 'refused'
}

/** The chosen ones that are still shown, in the order of the queue. */
export function chosenOf(items: readonly ReviewItem[], marks: ReadonlySet<string>): ReviewItem[] {
  return items.filter(({ report }) => marks.has(report.id))
}

/** Marks what is not marked, and the other way round. */
export function toggled(marks: ReadonlySet<string>, ...ids: string[]): ReadonlySet<string> {
  const next = new Set(marks)
  const all = ids.every((id) => next.has(id))
  for (const id of ids) {
    if (all) next.delete(id)
    else next.add(id)
  }
  return next
}
