import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import {
  changePaceProfile,
  useListTargetsOfIndicator,
  useReadIndicator,
  useReadPaceProfile,
} from '@/api/indicators/indicators'
import type { PaceDraft, PaceProfile } from '@/api/model'
import { targetText } from '@/features/indicator/targetText'
import { indicatorWords } from '@/features/indicator/words'
import { moment, percent, quantity, today } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { versionTag } from '@/lib/once'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field, NativeSelect, TextInput } from '@/ui/Field'
import { Page } from '@/ui/Page'
import { Refused } from '@/ui/Refused'
import { RowTable } from '@/ui/RowTable'
import { Answer } from '@/ui/States'
import { forgetWhatOfficesChange, useAnew } from '../queries'
import css from '../Rules.module.css'
import { Curve } from './Curve'
import { byCalendar, EVEN, faultsOf, MONTHS, monthsOf, shareGone, sharesOf } from './curve'
import own from './Paces.module.css'
import { paceWords } from './words'

const KINDS = ['CALENDAR', 'LAST_YEAR', 'DRAWN'] as const

/** How one indicator's year should go: by the calendar, like last year, or as the office draws it. */
export function PacePage({ code }: { code: string }) {
  const t = useWords(paceWords)
  const indicator = useReadIndicator(code)
  const profile = useReadPaceProfile(code)
  const { round, reload } = useAnew(profile)
  return (
    <Page
      title={indicator.data?.name ?? code}
      note={t.pacesNote}
      back={<Link to="/admin/paces">‹ {t.toPaces}</Link>}
    >
      <Answer of={profile}>
        {(answer) => (
          <div className={css.stack}>
            <Editor key={`${code} ${round}`} profile={answer} onReload={reload} />
            <Card title={t.history} flush={answer.history.length > 0}>
              {answer.history.length === 0 ? <p>{t.historyNone}</p> : <History profile={answer} />}
            </Card>
          </div>
        )}
      </Answer>
    </Page>
  )
}

function Editor({ profile, onReload }: { profile: PaceProfile; onReload: () => void }) {
  const t = useWords(paceWords)
  const client = useQueryClient()
  // the version the fields were filled from; a newer one is taken over when asked for
  const [seen, setSeen] = useState(profile.version)
  const [kind, setKind] = useState(profile.kind)
  const [months, setMonths] = useState(() => monthsOf(profile.shares))
  const shares = sharesOf(months)
  const faults = faultsOf(shares)
  const drawn = kind === 'DRAWN'
  const draft: PaceDraft = { kind, shares: drawn ? shares.map((share) => share ?? Number.NaN) : undefined }
  const save = useMutation({
    mutationFn: () =>
      changePaceProfile(profile.indicator, draft, { headers: { 'If-Match': versionTag(seen) } }),
    onSuccess: ({ version }) => setSeen(version),
    onSettled: () => forgetWhatOfficesChange(client),
  })
  const set = (index: number, text: string) => {
    setMonths((before) => before.map((old, at) => (at === index ? text : old)))
    save.reset()
  }
  return (
    <Card title={t.kind}>
      <div className={css.form}>
        <Field label={t.kind} help={t[`note_${kind}`]}>
          {(ties) => (
            <NativeSelect
              {...ties}
              value={kind}
              choices={KINDS.map((value) => ({ value, label: t[value] }))}
              onChange={(event) => {
                setKind(event.target.value as PaceDraft['kind'])
                save.reset()
              }}
            />
          )}
        </Field>
        {drawn && (
          <div className={own.months}>
            {MONTHS.map((index) => {
              const fault = faults[index]
              return (
                <Field key={index} label={t.month(String(index + 1))} error={fault && t[fault]}>
                  {(ties) => (
                    <TextInput
                      {...ties}
                      type="number"
                      min={0}
                      max={100}
                      step="any"
                      value={months[index]}
                      onChange={(event) => set(index, event.target.value)}
                    />
                  )}
                </Field>
              )
            })}
          </div>
        )}
        {drawn && <Curve shares={shares} day={today()} />}
        {kind !== 'LAST_YEAR' && <Effect indicator={profile.indicator} shares={drawn ? shares : undefined} />}
      </div>
      <p className={css.line}>
        <Button
          weight="primary"
          busy={save.isPending}
          disabled={drawn && faults.some(Boolean)}
          onClick={() => save.mutate()}
        >
          {t.save}
        </Button>
        {drawn && <Button onClick={() => setMonths(EVEN)}>{t.even}</Button>}
      </p>
      <Refused error={save.error} onReload={onReload} />
      {save.isSuccess && (
        <p className={css.sub} role="status">
          {t.saved}
        </p>
      )}
    </Card>
  )
}

/** What is due today by the curve in the fields, beside what the calendar says. */
function Effect({ indicator, shares }: { indicator: string; shares: (number | null)[] | undefined }) {
  const t = useWords(paceWords)
  const i = useWords(indicatorWords)
  const targets = useListTargetsOfIndicator(indicator).data?.items ?? []
  const calendar = byCalendar(today())
  const share = shares ? shareGone(shares, today()) : calendar
  if (share === null) return null
  const yearly = targets.filter(({ cadence, value }) => cadence === 'EACH_YEAR' && value != null)
  return (
    <div className={css.outcome} aria-live="polite">
      <p>{t.today(percent(share))}</p>
      {yearly.map((target) => (
        <p key={target.code}>
          {t.expected(
            targetText(i, target, target.unit),
            quantity(Math.round((target.value ?? 0) * share * 10) / 10, target.unit),
            quantity(Math.round((target.value ?? 0) * calendar * 10) / 10, target.unit),
          )}
        </p>
      ))}
    </div>
  )
}

function History({ profile }: { profile: PaceProfile }) {
  const t = useWords(paceWords)
  return (
    <RowTable
      caption={t.history}
      rows={profile.history}
      rowKey={({ version }) => String(version)}
      columns={[
        { key: 'version', name: t.version, first: true, cell: ({ version }) => version },
        { key: 'kind', name: t.kind, cell: ({ kind }) => t[kind] },
        {
          key: 'shares',
          name: t.shares,
          cell: ({ shares }) => shares.map((share) => percent(share, 1)).join(' '),
        },
        { key: 'by', name: t.by, cell: ({ recordedBy }) => recordedBy },
        { key: 'at', name: t.at, cell: ({ recordedAt }) => moment(recordedAt) },
      ]}
    />
  )
}
