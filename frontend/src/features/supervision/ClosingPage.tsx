import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import {
  closePeriod,
  getListClosedPeriodsQueryKey,
  reopenPeriod,
  useListClosedPeriods,
  usePreviewClosing,
} from '@/api/closing/closing'
import type { ClosedPeriod, Plan } from '@/api/model'
import { useListPlans } from '@/api/plan/plan'
import { moment, thisYear, trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { useIntentionKey, versionTag } from '@/lib/once'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field, NativeSelect } from '@/ui/Field'
import { FormDialog } from '@/ui/FormDialog'
import { Page } from '@/ui/Page'
import { PlainTable } from '@/ui/PlainTable'
import { Answer, EmptyState } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import css from './Closing.module.css'
import { supervisionWords } from './words'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/** Months and years that are closed, and closing one after seeing what still waits in it. */
export function ClosingPage() {
  const t = useWords(supervisionWords)
  const plans = useListPlans()
  return (
    <Page title={t.closing} note={t.closingLead}>
      <Answer of={plans}>
        {({ items }) => (
          <div className={css.stack}>
            {items.map((plan) => (
              <OfPlan key={plan.code} plan={plan} />
            ))}
          </div>
        )}
      </Answer>
    </Page>
  )
}

function OfPlan({ plan }: { plan: Plan }) {
  const t = useWords(supervisionWords)
  const periods = useListClosedPeriods(plan.code, { pageSize: 200 })
  const [reopening, setReopening] = useState<ClosedPeriod>()
  return (
    <>
      <Card title={t.closePeriod} note={plan.documentNumber}>
        <CloseForm plan={plan} />
      </Card>
      <Card>
        <Answer of={periods}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={t.noneClosed}>{t.noneClosedHint}</EmptyState>
            ) : (
              <PlainTable
                label={t.closing}
                stacked
                heads={[
                  { key: 'period', text: t.period },
                  { key: 'state', text: t.state },
                  { key: 'by', text: t.by },
                  { key: 'reason', text: t.reason },
                  { key: 'deed', text: t.reopen },
                ]}
              >
                {items.map((period) => (
                  <tr key={period.id}>
                    <td data-name={t.period}>{periodName(t, period)}</td>
                    <td data-name={t.state}>
                      <Tag tone={period.closed ? 'warn' : 'plain'}>
                        {period.closed ? t.closed : t.reopened}
                      </Tag>
                    </td>
                    <td data-name={t.by}>
                      {period.closedBy} · {moment(period.closedAt)}
                      {period.reopenedBy && (
                        <>
                          <br />
                          {period.reopenedBy} · {moment(period.reopenedAt)}
                        </>
                      )}
                    </td>
                    <td data-name={t.reason}>{period.reopeningReason ?? period.comment ?? '—'}</td>
                    <td>
                      {period.closed && <Button onClick={() => setReopening(period)}>{t.reopen}</Button>}
                    </td>
                  </tr>
                ))}
              </PlainTable>
            )
          }
        </Answer>
      </Card>
      {reopening && <ReopenDialog plan={plan} period={reopening} onClose={() => setReopening(undefined)} />}
    </>
  )
}

type Vocabulary = { periodOf: (year: string, month: string) => string; periodYear: (year: string) => string }

function periodName(t: Vocabulary, { year, month }: { year: number; month: number | null }): string {
  return month === null ? t.periodYear(String(year)) : t.periodOf(String(year), String(month))
}

function CloseForm({ plan }: { plan: Plan }) {
  const t = useWords(supervisionWords)
  const [year, setYear] = useState(Math.min(thisYear(), plan.lastYear))
  const [month, setMonth] = useState<number>()
  const [asked, setAsked] = useState(false)
  const preview = usePreviewClosing(plan.code, { year, month })
  const years = Array.from(
    { length: plan.lastYear - plan.firstYear + 1 },
    (_, index) => plan.firstYear + index,
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
  }
  return (
    <>
      <form className={css.form} onSubmit={submit}>
        <div className={css.pair}>
          <Field label={t.year}>
            {(ties) => (
              <NativeSelect
                {...ties}
                value={year}
                onChange={(event) => setYear(Number(event.target.value))}
                choices={years.map((one) => ({ value: String(one), label: String(one) }))}
              />
            )}
          </Field>
          <Field label={t.month}>
            {(ties) => (
              <NativeSelect
                {...ties}
                value={month ?? ''}
                onChange={(event) =>
                  setMonth(event.target.value === '' ? undefined : Number(event.target.value))
                }
                empty={t.wholeYear}
                choices={MONTHS.map((one) => ({ value: String(one), label: t.monthOf(String(one)) }))}
              />
            )}
          </Field>
        </div>
        <Answer of={preview}>
          {(found) => (
            <>
              <p role="status">
                {found.over
                  ? found.open + found.waiting + found.returned === 0
                    ? t.beforeNone
                    : t.beforeText(
                        trimmed(found.open, 0),
                        trimmed(found.waiting, 0),
                        trimmed(found.returned, 0),
                      )
                  : t.notOver}
              </p>
              <div>
                <Button type="submit" weight="primary" disabled={!found.over}>
                  {t.closePeriod}
                </Button>
              </div>
            </>
          )}
        </Answer>
      </form>
      {asked && <CloseDialog plan={plan} year={year} month={month ?? null} onClose={() => setAsked(false)} />}
    </>
  )
}

function useForgetPeriods(plan: Plan) {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: [getListClosedPeriodsQueryKey(plan.code)[0]] })
}

function CloseDialog({
  plan,
  year,
  month,
  onClose,
}: {
  plan: Plan
  year: number
  month: number | null
  onClose: () => void
}) {
  const t = useWords(supervisionWords)
  const forget = useForgetPeriods(plan)
  const key = useIntentionKey()
  return (
    <FormDialog
      title={`${t.closePeriod}: ${periodName(t, { year, month })}`}
      lead={t.closingLead}
      submit={t.closePeriod}
      asked={[{ name: 'comment', label: t.note, type: 'area' }]}
      send={async (given) => {
        const draft = { year, month: month ?? undefined, comment: given.comment || undefined }
        await closePeriod(plan.code, draft, { headers: { 'Idempotency-Key': key(draft) } })
        await forget()
      }}
      onClose={onClose}
    />
  )
}

function ReopenDialog({ plan, period, onClose }: { plan: Plan; period: ClosedPeriod; onClose: () => void }) {
  const t = useWords(supervisionWords)
  const forget = useForgetPeriods(plan)
  const key = useIntentionKey()
  return (
    <FormDialog
      title={t.reopen}
      lead={t.reopenLead(periodName(t, period))}
      submit={t.reopen}
      weight="danger"
      asked={[{ name: 'reason', label: t.reopenReason, type: 'area', required: true }]}
      send={async (given) => {
        const draft = { reason: given.reason ?? '' }
        const headers = { 'If-Match': versionTag(period.version), 'Idempotency-Key': key(draft) }
        try {
          await reopenPeriod(plan.code, period.id, draft, { headers })
        } finally {
          await forget()
        }
      }}
      onClose={onClose}
    />
  )
}
