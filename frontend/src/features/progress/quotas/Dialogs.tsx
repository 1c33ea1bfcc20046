import { useState } from 'react'
import type { Quota } from '@/api/model'
import { useReadQuotaHistory } from '@/api/quotas/quotas'
import { moment, trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { refusedAt } from '@/lib/problem'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { FormDialog } from '@/ui/FormDialog'
import { Answer } from '@/ui/States'
import { readOf } from './grid'
import css from './Quotas.module.css'
import { QuotaTag } from './QuotaTag'
import { useSay } from './queries'
import { quotaWords } from './words'

type Asking = 'object' | 'revise' | 'withdraw' | 'history'

/** What the viewer may say of a quota, each a button; the backend says what that is. */
export function QuotaActions({ quota, prominent = false }: { quota: Quota; prominent?: boolean }) {
  const t = useWords(quotaWords)
  const [asking, setAsking] = useState<Asking>()
  const say = useSay(quota)
  const may = (action: Quota['allowedActions'][number]) => quota.allowedActions.includes(action)
  const weight = prominent ? 'plain' : 'quiet'
  return (
    <span className={css.actions}>
      {may('ACCEPT') && (
        <Button
          weight={prominent ? 'primary' : 'plain'}
          busy={say.isPending}
          onClick={() => say.mutate({ what: 'accept' })}
        >
          {t.accept}
        </Button>
      )}
      {may('OBJECT') && (
        <Button weight={weight} onClick={() => setAsking('object')}>
          {t.object}
        </Button>
      )}
      {may('REVISE') && quota.status === 'OBJECTED' && (
        <Button weight="primary" onClick={() => setAsking('revise')}>
          {t.answerObjection}
        </Button>
      )}
      {may('WITHDRAW') && (
        <Button weight="quiet" onClick={() => setAsking('withdraw')}>
          {t.withdraw}
        </Button>
      )}
      <Button weight="quiet" onClick={() => setAsking('history')}>
        {t.history}
      </Button>
      {say.error && (
        <span role="alert" className={css.wrong}>
          {say.error.message}
        </span>
      )}
      <Asked quota={quota} asking={asking} onClose={() => setAsking(undefined)} />
    </span>
  )
}

function Asked({
  quota,
  asking,
  onClose,
}: {
  quota: Quota
  asking: Asking | undefined
  onClose: () => void
}) {
  const t = useWords(quotaWords)
  const say = useSay(quota)
  if (asking === undefined) return null
  if (asking === 'history') return <History quota={quota} onClose={onClose} />
  if (asking === 'revise')
    return (
      <FormDialog
        title={`${quota.name} · ${t.keepOrChange}`}
        lead={quota.reason}
        asked={[
          { name: 'value', label: t.newValue, value: String(quota.value), help: t.newValueHelp },
          { name: 'reply', label: t.reply, type: 'area' },
        ]}
        submit={t.send}
        send={async ({ value = '', reply }) => {
          const read = readOf(value)
          if (read.wrong) throw refusedAt('/value', t.unreadable)
          return say.mutateAsync({ what: 'revise', value: read.value, reply: reply || undefined })
        }}
        onClose={onClose}
      />
    )
  return (
    <FormDialog
      title={asking === 'object' ? t.objectTitle(quota.indicator.shortName) : t.withdrawTitle(quota.name)}
      asked={[
        {
          name: 'reason',
          label: t.objectReason,
          type: 'area',
          required: true,
          help: asking === 'object' ? t.objectHelp : undefined,
        },
      ]}
      submit={asking === 'object' ? t.object : t.withdraw}
      weight={asking === 'object' ? 'primary' : 'danger'}
      send={({ reason }) => say.mutateAsync({ what: asking, reason: reason ?? '' })}
      onClose={onClose}
    />
  )
}

function History({ quota, onClose }: { quota: Quota; onClose: () => void }) {
  const t = useWords(quotaWords)
  const history = useReadQuotaHistory(quota.id)
  return (
    <Dialog title={t.historyOf(quota.name)} onClose={onClose}>
      <Answer of={history}>
        {({ steps }) => (
          <ol className={css.history}>
            {steps.map(({ ordinal, status, value, reason, by, at }) => (
              <li key={ordinal}>
                <QuotaTag status={status} /> <b className="number">{trimmed(value, 4)}</b>{' '}
                {quota.indicator.unit}
                <div className={css.sub}>
                  {by} · {moment(at)}
                </div>
                {reason && <p>{reason}</p>}
              </li>
            ))}
          </ol>
        )}
      </Answer>
    </Dialog>
  )
}
