import { useState } from 'react'
import type { FigureDraft, Observation } from '@/api/model'
import { enterObservation, reviseObservation } from '@/api/statistics/statistics'
import { thisYear, today } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { useIntentionKey, versionTag } from '@/lib/once'
import { type ControlTies, NativeSelect, TextInput } from '@/ui/Field'
import { type Asked, FormDialog, type Given } from '@/ui/FormDialog'
import { convenient, inBase, type Scale, scales, typed, whole } from './amount'
import { useForgetStatistics, useTerritories } from './queries'
import css from './Statistics.module.css'
import { statisticWords } from './words'

/** A newly published figure, or what the publisher says now of one that is there. */
export function FigureDialog({
  indicator,
  unit,
  seen,
  alike,
  territory,
  onClose,
}: {
  indicator: string
  unit: string | null
  seen?: Observation
  /** Values of the same series: what is typed next is typed in their unit. */
  alike: (number | null)[]
  territory?: string
  onClose: () => void
}) {
  const t = useWords(statisticWords)
  const forget = useForgetStatistics()
  const key = useIntentionKey()
  const places = useTerritories()
  const last = thisYear() - 1
  const when: Asked[] = [
    {
      name: 'territory',
      label: t.territory,
      type: 'select',
      choices: places,
      value: territory ?? '500000',
      required: true,
    },
    { name: 'periodStart', label: t.periodStart, type: 'date', value: `${last}-01-01`, required: true },
    { name: 'periodEnd', label: t.periodEnd, type: 'date', value: `${last}-12-31`, required: true },
  ]
  return (
    <FormDialog
      title={seen ? t.revise : t.enter}
      lead={seen && t.reviseLead}
      submit={t.save}
      asked={[
        ...(seen ? [] : when),
        {
          name: 'value',
          label: t.value,
          required: true,
          control: (ties) => <Amount ties={ties} unit={unit} value={seen?.value ?? null} alike={alike} />,
        },
        {
          name: 'status',
          label: t.status,
          type: 'select',
          required: true,
          value: seen?.status === 'PRELIMINARY' ? 'PRELIMINARY' : 'FINAL',
          choices: [
            { value: 'FINAL', label: t.FINAL },
            { value: 'PRELIMINARY', label: t.PRELIMINARY },
          ],
        },
        { name: 'publisher', label: t.publisher, value: seen?.publisher, required: true },
        { name: 'citation', label: t.citation, value: seen?.citation, required: true, help: t.citationHelp },
        {
          name: 'publishedOn',
          label: t.publishedOn,
          type: 'date',
          value: seen?.publishedOn ?? today(),
          required: true,
        },
        {
          name: 'note',
          label: t.note,
          type: 'area',
          value: seen?.status === 'WITHDRAWN' ? '' : (seen?.note ?? ''),
        },
      ]}
      send={async (given) => {
        const said = figureOf(given, scales(unit, t.scaledUnits))
        try {
          if (seen)
            await reviseObservation(seen.id, said, { headers: { 'If-Match': versionTag(seen.revision) } })
          else {
            const draft = {
              ...said,
              territory: given.territory ?? '',
              periodStart: given.periodStart ?? '',
              periodEnd: given.periodEnd ?? '',
            }
            await enterObservation(indicator, draft, { headers: { 'Idempotency-Key': key(draft) } })
          }
        } finally {
          await forget()
        }
      }}
      onClose={onClose}
    />
  )
}

function figureOf(given: Given, units: Scale[]): FigureDraft {
  const scale = units.find(({ name }) => name === given.all('unit')[0]) ?? { name: '', times: 1 }
  return {
    // What is no number goes as it is, for the backend to refuse at its place.
    value: inBase(given.all('value')[0] ?? '', scale) as number,
    status: given.status as FigureDraft['status'],
    publisher: given.publisher ?? '',
    citation: given.citation ?? '',
    publishedOn: given.publishedOn ?? '',
    note: given.note || undefined,
  }
}

/** The digits in a unit people use, and what that is in the base unit. */
function Amount({
  ties,
  unit,
  value,
  alike,
}: {
  ties: ControlTies
  unit: string | null
  value: number | null
  alike: (number | null)[]
}) {
  const t = useWords(statisticWords)
  const units = scales(unit, t.scaledUnits)
  const [scale, setScale] = useState(() => convenient(units, value === null ? alike : [value]))
  const [text, setText] = useState(typed(value, scale))
  const amount = inBase(text, scale)
  return (
    <>
      <span className={css.amount}>
        <TextInput
          {...ties}
          name="value"
          inputMode="decimal"
          autoComplete="off"
          required
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <NativeSelect
          name="unit"
          aria-label={t.unit}
          value={scale.name}
          choices={units.map(({ name }) => ({ value: name, label: name }))}
          onChange={(event) => setScale(units.find(({ name }) => name === event.target.value) ?? scale)}
        />
      </span>
      {amount !== undefined && <span className={css.sub}>{t.inBase(whole(amount, unit))}</span>}
    </>
  )
}
