import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { AttentionItem } from '@/api/model'
import { issueDirective } from '@/api/supervision/supervision'
import { useRegister } from '@/features/organisation/names'
import { today } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { useIntentionKey } from '@/lib/once'
import { FormDialog } from '@/ui/FormDialog'
import { forgetAffairs, subjectOf } from './queries'
import { supervisionWords } from './words'

const A_WEEK = 7 * 86_400_000

/** A directive about something that needs someone, to whoever answers for it today or to another unit. */
export function IssueDialog({ item, onClose }: { item: AttentionItem; onClose: () => void }) {
  const t = useWords(supervisionWords)
  const client = useQueryClient()
  const navigate = useNavigate()
  const key = useIntentionKey()
  const register = useRegister()
  const { organisation, leadUnits, leaders } = item.answerable
  const units = organisation ? [organisation] : leadUnits
  const owners = [
    ...units.map(({ code, name }) => ({ value: `unit ${code}`, label: name })),
    ...leaders.map(({ post, postName }) => ({ value: `post ${post}`, label: postName })),
  ]
  const due = new Date(Date.parse(today()) + A_WEEK).toISOString().slice(0, 10)
  return (
    <FormDialog
      title={t.issue}
      lead={t.issueLead(`${item.title}。${item.reason}`)}
      submit={t.issue}
      asked={[
        {
          name: 'owner',
          label: t.owner,
          type: 'select',
          value: owners[0]?.value ?? '',
          choices: owners,
          help: t.ownerHelp,
        },
        {
          name: 'organisation',
          label: t.otherUnit,
          proposals: (register.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name })),
        },
        { name: 'request', label: t.request, type: 'area', required: true },
        { name: 'dueOn', label: t.dueOn, type: 'date', value: due, required: true },
      ]}
      send={async (given) => {
        const [sort, code] = (given.owner ?? '').split(' ')
        const draft = {
          subject: subjectOf(item),
          organisation: given.organisation || (sort === 'unit' ? code : undefined),
          post: !given.organisation && sort === 'post' ? code : undefined,
          request: given.request ?? '',
          dueOn: given.dueOn ?? '',
        }
        const issued = await issueDirective(draft, { headers: { 'Idempotency-Key': key(draft) } })
        await forgetAffairs(client)
        await navigate({ to: '/directives/$id', params: { id: issued.id } })
      }}
      onClose={onClose}
    />
  )
}
