import type { Post } from '@/api/model'

export type Term = Post['terms'][number]
export type Standing = 'past' | 'now' | 'coming'

/** Where a term stands on a day; both its days belong to it, null is open. */
export function standingOf(term: Pick<Term, 'from' | 'to'>, today: string): Standing {
  if (term.from !== null && term.from > today) return 'coming'
  return term.to !== null && term.to < today ? 'past' : 'now'
}

/** Those of today first, then what is coming, then what is over, the latest before the earlier. */
export function inOrder(terms: readonly Term[], today: string): Term[] {
  const rank: Record<Standing, number> = { now: 0, coming: 1, past: 2 }
  return [...terms].sort(
    (a, b) =>
      rank[standingOf(a, today)] - rank[standingOf(b, today)] || (b.from ?? '').localeCompare(a.from ?? ''),
  )
}
