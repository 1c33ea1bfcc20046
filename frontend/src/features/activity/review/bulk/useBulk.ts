import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { BulkItem, ReviewItem } from '@/api/model'
import { moveReports } from '@/api/review/review'
import { useIntentionKey } from '@/lib/once'
import { forgetWhatReportsChange } from '../../queries'
import { type BulkVerdict, movesOf } from './moves'

export interface BulkOutcome {
  item: BulkItem
  title: string | null
  verdict: BulkVerdict
}

/** Judges several reports with one comment; one's refusal stops no other. */
export function useBulk() {
  const client = useQueryClient()
  const key = useIntentionKey()
  const [outcomes, setOutcomes] = useState<BulkOutcome[]>([])
  const move = useMutation({
    mutationFn: async ({
      items,
      verdict,
      comment,
    }: {
      items: ReviewItem[]
      verdict: BulkVerdict
      comment: string
    }) => {
      const request = { items: movesOf(items, verdict, comment) }
      const answer = await moveReports(request, { headers: { 'Idempotency-Key': key(request) } })
      // Answered: the same asked again is asked anew, since what stood against it may be gone.
      key(null)
      const titles = new Map(items.map(({ report }) => [report.id, report.title]))
      return answer.items.map((item) => ({ item, verdict, title: titles.get(item.id) ?? null }))
    },
    onSuccess: async (done) => {
      setOutcomes(done)
      await forgetWhatReportsChange(client)
    },
  })
  return { move, outcomes, dismiss: () => setOutcomes([]) }
}
