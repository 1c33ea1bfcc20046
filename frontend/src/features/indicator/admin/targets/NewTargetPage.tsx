import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useListCollectives } from '@/api/organisations/organisations'
import { indicatorWords } from '@/features/indicator/words'
import { useWords } from '@/lib/i18n'
import { ProblemError } from '@/lib/problem'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Page } from '@/ui/Page'
import { ProblemLine } from '@/ui/States'
import css from '../Rules.module.css'
import { Ask } from './Ask'
import { BLANK, type Promised, promiseOf, TYPES } from './promise'
import { useEveryIndicator, usePromise } from './queries'
import { CADENCES, OPERATORS, unreadable } from './revision'
import { targetWords } from './words'

/** A promise of a new document; each type asks for its own parts only. */
export function NewTargetPage({ indicator: chosen }: { indicator: string | undefined }) {
  const t = useWords(targetWords)
  const i = useWords(indicatorWords)
  const navigate = useNavigate()
  const indicators = useEveryIndicator().data?.items ?? []
  const collectives = useListCollectives({ pageSize: 200 }).data?.items ?? []
  const [indicator, setIndicator] = useState(chosen ?? '')
  const [given, setGiven] = useState<Promised>(BLANK)
  const promise = usePromise()
  const of = indicators.find(({ code }) => code === indicator)
  const wrong = unreadable(given)
  const faults = promise.error instanceof ProblemError ? promise.error.fields : new Map<string, string>()
  const ask = (name: keyof Promised, pointer: string = name) => ({
    label: name === 'document' ? t.documentNumber : t[name],
    value: given[name],
    error: wrong.includes(name) ? t.unreadable : faults.get(`/${pointer}`),
    onChange: (value: string) => {
      setGiven((before) => ({ ...before, [name]: value }))
      promise.reset()
    },
  })
  const choicesOf = indicators.map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))
  const setFault = faults.get('/forEach') ?? faults.get('/forEach/collective')
  const numbered = given.type === 'VALUE' || given.type === 'FOR_EACH'
  return (
    <Page
      title={of ? t.addFor(of.name) : t.add}
      note={t.addLead}
      back={
        <Link to="/admin/targets" search={{ q: undefined }}>
          ‹ {t.toTargets}
        </Link>
      }
    >
      <Card>
        <div className={css.form}>
          <Ask
            label={t.indicator}
            kind="choice"
            required
            value={indicator}
            empty={t.choose}
            choices={choicesOf}
            onChange={setIndicator}
          />
          <div className={css.numbers}>
            <Ask {...ask('code')} help={t.codeHelp} required />
            <Ask {...ask('document')} required />
            <Ask {...ask('effectiveFrom')} kind="day" />
          </div>
          <Ask {...ask('quote')} kind="area" required />
          <Ask {...ask('subject')} />
          <div className={css.numbers}>
            <Ask
              {...ask('type')}
              kind="choice"
              choices={TYPES.map((value) => ({ value, label: t[`type_${value}`] }))}
            />
            <Ask
              {...ask('operator')}
              kind="choice"
              choices={OPERATORS.map((value) => ({ value, label: t[`op_${value}`] }))}
            />
            {numbered && <Ask {...ask('value')} kind="number" required help={of && t.valueHelp(of.unit)} />}
            {numbered && given.operator === '~' && (
              <Ask {...ask('tolerance')} kind="number" help={t.toleranceHelp} />
            )}
          </div>
          {given.type === 'RELATION' && (
            <div className={css.numbers}>
              <Ask
                {...ask('referenceIndicator')}
                kind="choice"
                required
                empty={t.choose}
                choices={choicesOf}
              />
              <Ask {...ask('referenceTerritory')} help={t.referenceTerritoryHelp} />
              <Ask {...ask('reference')} />
              <Ask {...ask('margin')} kind="number" />
            </div>
          )}
          {(given.type === 'FOR_EACH' || given.type === 'RELATION') && (
            <div className={css.numbers}>
              <Ask
                {...ask('forEach')}
                kind="choice"
                empty={t.choose}
                choices={collectives.map(({ code, name }) => ({ value: code, label: name }))}
                help={t.forEachHelp}
                error={setFault}
              />
              <Ask {...ask('entityType')} help={t.entityTypeHelp} />
            </div>
          )}
          <div className={css.numbers}>
            <Ask
              {...ask('strength')}
              kind="choice"
              choices={(['FIRM', 'ASPIRATIONAL'] as const).map((value) => ({
                value,
                label: t[`strength_${value}`],
              }))}
            />
            <Ask
              {...ask('cadence')}
              kind="choice"
              choices={CADENCES.map((value) => ({ value, label: i[`cadence_${value}`] }))}
            />
            <Ask {...ask('periodStart')} kind="day" />
            <Ask {...ask('periodEnd')} kind="day" />
          </div>
          <Ask {...ask('milestone', 'milestoneOf')} help={t.milestoneHelp} />
          <Ask {...ask('openQuestion')} kind="area" />
          <Ask {...ask('note')} kind="area" />
        </div>
        <p className={css.line}>
          <Button
            weight="primary"
            busy={promise.isPending}
            disabled={indicator === '' || wrong.length > 0}
            onClick={() =>
              promise.mutate(
                { indicator, draft: promiseOf(given) },
                { onSuccess: ({ code }) => void navigate({ to: '/admin/targets/$code', params: { code } }) },
              )
            }
          >
            {t.promiseIt}
          </Button>
        </p>
        <ProblemLine error={promise.error} />
      </Card>
    </Page>
  )
}
