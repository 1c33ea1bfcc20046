import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useSession } from '@/features/access/session'
import { moment } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { useOnline } from '@/lib/online'
import { Button, buttonClass } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Page } from '@/ui/Page'
import { Answer, EmptyState } from '@/ui/States'
import { activityWords } from '../words'
import { ItemCard } from './ItemCard'
import css from './Outbox.module.css'
import { outboxQuery } from './queries'
import { sendNow } from './start'
import { type Receipt, storeOf } from './store'
import { packed, unpacked } from './transfer'
import { outboxWords } from './words'

/** What was written here and has not been acknowledged yet, each with its state and what can be done about it. */
export function OutboxPage() {
  const t = useWords(outboxWords)
  const online = useOnline()
  const { user } = useSession()
  const outbox = useQuery(outboxQuery(user.id))
  const items = outbox.data?.items ?? []
  return (
    <Page
      title={t.outbox}
      actions={
        <a href="/activity-reports/new?draft=new" className={buttonClass()}>
          {t.file}
        </a>
      }
    >
      <Card>
        <p className={css.lead}>{t.lead}</p>
        {!online && (
          <p className={css.offline} role="status">
            {t.offline}
          </p>
        )}
        <Exchange account={user.id} count={items.length}>
          <Button
            weight="primary"
            disabled={!online || !items.some(({ state }) => state === 'QUEUED')}
            onClick={sendNow}
          >
            {t.sendNow}
          </Button>
        </Exchange>
      </Card>
      <Answer of={outbox.isError ? { ...outbox, error: new Error(t.noStorage) } : outbox}>
        {() =>
          items.length === 0 ? (
            <Card>
              <EmptyState title={t.empty}>{t.emptyHint}</EmptyState>
            </Card>
          ) : (
            <ul className={css.items}>
              {items.map((item) => (
                <ItemCard key={item.id} item={item} />
              ))}
            </ul>
          )
        }
      </Answer>
      <Sent receipts={outbox.data?.receipts ?? []} />
    </Page>
  )
}

/** The way out where sending fails for long: one file, for any other device of the same person. */
function Exchange({ account, count, children }: { account: string; count: number; children: ReactNode }) {
  const t = useWords(outboxWords)
  const [told, tell] = useState<string | null>(null)

  async function exportAll() {
    const address = URL.createObjectURL(await packed(await storeOf(account)))
    const link = document.createElement('a')
    link.href = address
    link.download = `siqian-outbox-${moment(new Date().toISOString()).replace(/\D/g, '')}.json`
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  }

  async function importFile(file: File | undefined) {
    if (file === undefined) return
    const taken = await unpacked(await storeOf(account), file)
    if (typeof taken === 'string') return tell(t[`refused_${taken}`])
    tell(taken === 0 ? t.importedNone : t.imported(String(taken)))
    sendNow()
  }

  return (
    <>
      <div className={css.buttons}>
        {children}
        <Button disabled={count === 0} onClick={() => void exportAll()}>
          {t.exportAll}
        </Button>
        <label className={css.file}>
          {t.importFile}
          <input
            type="file"
            accept="application/json,.json"
            onChange={(event) => {
              void importFile(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </label>
      </div>
      <p role="status" className={css.told}>
        {told}
      </p>
    </>
  )
}

function Sent({ receipts }: { receipts: Receipt[] }) {
  const t = useWords(outboxWords)
  const a = useWords(activityWords)
  if (receipts.length === 0) return null
  return (
    <Card title={t.sent} flush>
      <ul className={css.sent}>
        {receipts.map(({ id, report, title, intent, at }) => (
          <li key={id}>
            <a href={`/activity-reports/${report}`}>{title || a.untitled}</a>
            <span className={css.when}>
              {t[`sent_${intent}`]} {moment(at)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
