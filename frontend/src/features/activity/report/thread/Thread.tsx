import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { ActivityReport, ReportKind } from '@/api/model'
import { commentOnReport, getListReportCommentsQueryKey, useListReportComments } from '@/api/review/review'
import { useSession } from '@/features/access/session'
import { useOrganisationNames } from '@/features/organisation/names'
import { moment } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { useIntentionKey } from '@/lib/once'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field, TextArea } from '@/ui/Field'
import { Answer, ProblemLine } from '@/ui/States'
import { activityWords } from '../../words'
import { pointerName } from '../fields'
import { reportWords } from '../words'
import css from './Thread.module.css'
import { threadWords } from './words'

const WHOLE = { pageSize: 200 }
const SPEAKS = ['REPORTER', 'REVIEWER', 'LEADER', 'OFFICE'] as const

/** What those concerned say to each other about a report; the others do not see that there is anything. */
export function Thread({ report, kind }: { report: ActivityReport; kind: ReportKind | undefined }) {
  const t = useWords(threadWords)
  const r = useWords(reportWords)
  const a = useWords(activityWords)
  const { roles } = useSession()
  const nameOf = useOrganisationNames()
  const concerned = report.filedBy !== null
  const comments = useListReportComments(report.id, WHOLE, { query: { enabled: concerned } })
  if (!concerned) return null
  return (
    <Card title={t.title} note={t.note}>
      <Answer of={comments}>
        {({ items, total }) => (
          <>
            {items.length === 0 && <p className={css.none}>{t.none}</p>}
            <ol className={css.list}>
              {items.map(({ id, at, by, organisation, pointer, text, own }) => (
                <li key={id} data-own={own || undefined}>
                  <p className={css.who}>
                    <b>{own ? t.me : by}</b> {nameOf(organisation)} · {moment(at)}
                    {pointer && ` · ${pointerName(r, a, kind, pointer)}`}
                  </p>
                  <p className={css.text}>{text}</p>
                </li>
              ))}
            </ol>
            {total > items.length && <p className={css.none}>{t.more(String(total - items.length))}</p>}
          </>
        )}
      </Answer>
      {SPEAKS.some((role) => roles.includes(role)) && <Say report={report} />}
    </Card>
  )
}

/** What was typed stays until it has arrived. */
function Say({ report }: { report: ActivityReport }) {
  const t = useWords(threadWords)
  const client = useQueryClient()
  const key = useIntentionKey()
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)

  async function send(event?: FormEvent) {
    event?.preventDefault()
    const said = { text: text.trim() }
    if (said.text === '' || busy) return
    setBusy(true)
    setProblem(null)
    try {
      await commentOnReport(report.id, said, { headers: { 'Idempotency-Key': key(said) } })
      setText('')
      key(null)
      await client.invalidateQueries({ queryKey: getListReportCommentsQueryKey(report.id, WHOLE) })
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className={css.say} onSubmit={(event) => void send(event)}>
      <Field label={<span className="unseen">{t.say}</span>}>
        {(ties) => (
          <TextArea
            {...ties}
            rows={2}
            maxLength={2000}
            placeholder={t.hint}
            value={text}
            onChange={({ target: { value } }) => setText(value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
              event.preventDefault()
              void send()
            }}
          />
        )}
      </Field>
      <ProblemLine error={problem} />
      <Button type="submit" busy={busy} disabled={text.trim() === ''}>
        {t.send}
      </Button>
    </form>
  )
}
