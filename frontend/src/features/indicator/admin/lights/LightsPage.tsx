import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LightSchemeDraft, Plan } from '@/api/model'
import { changeLightScheme, previewLightScheme, useListPlans, useReadPlan } from '@/api/plan/plan'
import { typedNumber } from '@/lib/day'
import { useWords } from '@/lib/i18n'
import { versionTag } from '@/lib/once'
import { ProblemError } from '@/lib/problem'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field, NativeSelect, TextInput } from '@/ui/Field'
import { Page } from '@/ui/Page'
import { Refused } from '@/ui/Refused'
import { RowTable } from '@/ui/RowTable'
import { Answer } from '@/ui/States'
import { forgetWhatOfficesChange, useAnew, useCounted } from '../queries'
import css from '../Rules.module.css'
import { lightWords } from './words'

/** By what a plan's lights are judged; a change shows first which of them it would turn. */
export function LightsPage() {
  const t = useWords(lightWords)
  const plans = useListPlans()
  const code = plans.data?.items[0]?.code
  return (
    <Page title={t.lights} note={t.lightsNote}>
      <Answer of={plans}>{() => (code ? <OfPlan code={code} /> : <p>{t.noPlan}</p>)}</Answer>
    </Page>
  )
}

function OfPlan({ code }: { code: string }) {
  const plan = useReadPlan(code)
  const { round, reload } = useAnew(plan)
  return (
    <Answer of={plan}>
      {(answer) => <Scheme key={`${code} ${round}`} plan={answer} onReload={reload} />}
    </Answer>
  )
}

type Level = 'blue' | 'green' | 'yellow' | 'orange'

function Scheme({ plan, onReload }: { plan: Plan; onReload: () => void }) {
  const t = useWords(lightWords)
  const client = useQueryClient()
  const now = plan.thresholds
  // the version the fields were filled from; a newer one is taken over when asked for
  const [seen, setSeen] = useState(plan.version)
  const [basis, setBasis] = useState(now.basis)
  const [colours, setColours] = useState(now.colours)
  const [levels, setLevels] = useState<Record<Level, string>>({
    blue: String(now.blue ?? ''),
    green: String(now.green),
    yellow: String(now.yellow),
    orange: String(now.orange ?? ''),
  })
  const five = colours === 'FIVE'
  const draft: LightSchemeDraft = {
    basis,
    colours,
    green: typedNumber(levels.green) ?? Number.NaN,
    yellow: typedNumber(levels.yellow) ?? Number.NaN,
    blue: five ? typedNumber(levels.blue) : undefined,
    orange: five ? typedNumber(levels.orange) : undefined,
  }
  const preview = useMutation({ mutationFn: () => previewLightScheme(plan.code, draft) })
  const apply = useMutation({
    mutationFn: () => changeLightScheme(plan.code, draft, { headers: { 'If-Match': versionTag(seen) } }),
    onSuccess: ({ version }) => setSeen(version),
    onSettled: () => forgetWhatOfficesChange(client),
  })
  const error = apply.error ?? preview.error
  const faults = error instanceof ProblemError ? error.fields : new Map<string, string>()
  const changed = () => {
    preview.reset()
    apply.reset()
  }
  const level = (name: Level) => (
    <Field
      key={name}
      label={t[name]}
      help={basis === 'POINTS' ? t.pointsHelp : t.ratioHelp}
      error={faults.get(`/${name}`)}
    >
      {(ties) => (
        <TextInput
          {...ties}
          inputMode="decimal"
          value={levels[name]}
          onChange={(event) => {
            setLevels((before) => ({ ...before, [name]: event.target.value }))
            changed()
          }}
        />
      )}
    </Field>
  )
  return (
    <Card title={plan.title}>
      <div className={css.form}>
        <Field label={t.basis} help={basis === 'MONTHS' ? t.monthsHelp : undefined}>
          {(ties) => (
            <NativeSelect
              {...ties}
              value={basis}
              choices={[
                { value: 'RATIO', label: t.RATIO },
                { value: 'POINTS', label: t.POINTS },
                { value: 'MONTHS', label: t.MONTHS },
              ]}
              onChange={(event) => {
                const next = event.target.value as LightSchemeDraft['basis']
                setBasis(next)
                if (next === 'MONTHS') setColours('THREE')
                changed()
              }}
            />
          )}
        </Field>
        <Field label={t.colours} error={faults.get('/colours')}>
          {(ties) => (
            <NativeSelect
              {...ties}
              value={colours}
              choices={
                basis === 'MONTHS'
                  ? [{ value: 'THREE', label: t.THREE }]
                  : [
                      { value: 'THREE', label: t.THREE },
                      { value: 'FIVE', label: t.FIVE },
                    ]
              }
              onChange={(event) => {
                setColours(event.target.value as LightSchemeDraft['colours'])
                changed()
              }}
            />
          )}
        </Field>
        <div className={css.numbers}>
          {(five ? (['blue', 'green', 'yellow', 'orange'] as const) : (['green', 'yellow'] as const)).map(
            level,
          )}
        </div>
      </div>
      <p className={css.line}>
        <Button
          weight={preview.data ? 'plain' : 'primary'}
          busy={preview.isPending}
          onClick={() => preview.mutate()}
        >
          {t.preview}
        </Button>
        {preview.data && (
          <Button weight="primary" busy={apply.isPending} onClick={() => apply.mutate()}>
            {t.apply}
          </Button>
        )}
      </p>
      <Refused error={error} onReload={onReload} />
      {apply.isSuccess && <p role="status">{t.applied}</p>}
      {preview.data && <Turns items={preview.data.items} />}
    </Card>
  )
}

function Turns({ items }: { items: Awaited<ReturnType<typeof previewLightScheme>>['items'] }) {
  const t = useWords(lightWords)
  const names = new Map(useCounted().data?.items.map(({ code, name }) => [code, name]))
  const turning = items.filter(({ before, after }) => before !== after)
  if (turning.length === 0) return <p>{t.noneTurns}</p>
  return (
    <RowTable
      caption={t.turns}
      rows={turning}
      rowKey={({ indicator, target }) => `${indicator}${target}`}
      columns={[
        {
          key: 'indicator',
          name: t.turns,
          first: true,
          cell: ({ indicator }) => names.get(indicator) ?? indicator,
        },
        { key: 'before', name: t.before, cell: ({ before }) => t[`light_${before}`] },
        { key: 'after', name: t.after, cell: ({ after }) => t[`light_${after}`] },
      ]}
    />
  )
}
