import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { endOtherSessions, endSession, getListSessionsQueryKey, useListSessions } from '@/api/session/session'
import { moment } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { FormDialog } from '@/ui/FormDialog'
import { RowTable } from '@/ui/RowTable'
import { Answer } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import css from './Account.module.css'
import { accountWords } from './words'

/** Where one is signed in; what one does not know can be ended. */
export function SignIns() {
  const t = useWords(accountWords)
  const client = useQueryClient()
  const [endingOthers, setEndingOthers] = useState(false)
  const sessions = useListSessions({ pageSize: 200 })
  const forget = () => client.invalidateQueries({ queryKey: [getListSessionsQueryKey()[0]] })
  return (
    <Card
      title={t.signIns}
      actions={
        (sessions.data?.total ?? 0) > 1 && (
          <Button onClick={() => setEndingOthers(true)}>{t.endOthers}</Button>
        )
      }
      flush
    >
      <Answer of={sessions}>
        {({ items }) => (
          <RowTable
            caption={t.signIns}
            rows={items}
            rowKey={(session) => session.id}
            columns={[
              {
                key: 'device',
                name: t.device,
                first: true,
                cell: (session) => (
                  <span className={css.line}>
                    {session.device ?? t.unknownDevice}
                    {session.current && <Tag tone="good">{t.current}</Tag>}
                  </span>
                ),
              },
              { key: 'address', name: t.address, cell: (session) => session.address ?? '' },
              { key: 'begun', name: t.begun, cell: (session) => moment(session.startedAt) },
              { key: 'seen', name: t.seen, cell: (session) => moment(session.lastSeenAt) },
              {
                key: 'end',
                name: t.actions,
                cell: (session) =>
                  !session.current && (
                    <Button onClick={() => void endSession(session.id).finally(forget)}>{t.end}</Button>
                  ),
              },
            ]}
          />
        )}
      </Answer>
      {endingOthers && (
        <FormDialog
          title={t.endOthers}
          lead={t.endOthersLead}
          submit={t.endOthers}
          weight="danger"
          asked={[]}
          send={() => endOtherSessions().finally(forget)}
          onClose={() => setEndingOthers(false)}
        />
      )}
    </Card>
  )
}
