import { useQueryClient } from '@tanstack/react-query'
import type { Post } from '@/api/model'
import { appointDeputy, endTerm, getListPostsQueryKey } from '@/api/posts/posts'
import { today } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { versionTag } from '@/lib/once'
import { FormDialog } from '@/ui/FormDialog'
import { accountWords } from './words'

export interface DeputyDeed {
  post: Post
  /** Given, this term of standing in is ended; otherwise one is begun. */
  term?: Post['terms'][number]
}

export function DeputyDialog({
  deed: { post, term },
  username,
  onClose,
}: {
  deed: DeputyDeed
  username: string
  onClose: () => void
}) {
  const t = useWords(accountWords)
  const client = useQueryClient()
  const seen = { headers: { 'If-Match': versionTag(post.version) } }
  return (
    <FormDialog
      title={term ? t.endDeputy : t.deputise}
      lead={term ? t.endDeputyLead(term.person) : t.lead}
      submit={term ? t.endDeputy : t.deputise}
      asked={
        term
          ? []
          : [
              { name: 'deputy', label: t.deputy, required: true },
              { name: 'from', label: t.from, type: 'date', value: today(), required: true },
              { name: 'to', label: t.to, type: 'date', required: true },
              { name: 'reason', label: t.reason, type: 'area', required: true },
            ]
      }
      send={async (given) => {
        const text = (name: string) => given[name] ?? ''
        try {
          if (term) await endTerm(post.code, term.id, { to: yesterday() }, seen)
          else
            await appointDeputy(
              post.code,
              {
                standsInFor: username,
                deputy: text('deputy'),
                from: text('from'),
                to: text('to'),
                reason: text('reason'),
              },
              seen,
            )
        } finally {
          await client.invalidateQueries({ queryKey: [getListPostsQueryKey()[0]] })
        }
      }}
      onClose={onClose}
    />
  )
}

function yesterday(): string {
  return new Date(Date.parse(today()) - 86_400_000).toISOString().slice(0, 10)
}
