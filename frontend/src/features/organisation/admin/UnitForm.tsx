import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Organisation, OrganisationKind } from '@/api/model'
import { today } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { ProblemError } from '@/lib/problem'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { DayInput } from '@/ui/DayInput'
import { type ControlTies, Field, NativeSelect, TextArea, TextInput } from '@/ui/Field'
import { FormFoot, FormGrid, WholeRow } from '@/ui/FormGrid'
import { Refused } from '@/ui/Refused'
import { useRegister } from '../names'
import { blank, contentOf, describing, entering, type UnitContent } from './content'
import { useAddUnit, useEditUnit } from './queries'
import { KINDS } from './register'
import { unitWords } from './words'

interface Sending {
  busy: boolean
  error: unknown
  send: (content: UnitContent) => void
  reload: () => void
}

export function AddUnit({ cancel }: { cancel: ReactNode }) {
  const add = useAddUnit()
  const navigate = useNavigate()
  return (
    <UnitForm
      start={blank}
      sending={{
        busy: add.isPending,
        error: add.error,
        send: (content) =>
          add.mutate(entering(content), {
            onSuccess: ({ code }) => void navigate({ to: '/admin/units/$code', params: { code } }),
          }),
        reload: () => undefined,
      }}
      cancel={cancel}
    />
  )
}

export function EditUnit({
  unit,
  onDone,
  onReload,
  cancel,
}: {
  unit: Organisation
  onDone: () => void
  onReload: () => void
  cancel: ReactNode
}) {
  const edit = useEditUnit(unit)
  return (
    <UnitForm
      start={contentOf(unit)}
      unit={unit}
      sending={{
        busy: edit.isPending,
        error: edit.error,
        send: (content) => edit.mutate(describing(content), { onSuccess: onDone }),
        reload: onReload,
      }}
      cancel={cancel}
    />
  )
}

/** One form for a new unit and a known one; what is settled for good is shown and not asked. */
function UnitForm({
  start,
  unit,
  sending,
  cancel,
}: {
  start: UnitContent
  unit?: Organisation
  sending: Sending
  cancel: ReactNode
}) {
  const t = useWords(unitWords)
  const [content, setContent] = useState(start)
  const change = (part: Partial<UnitContent>) => setContent((before) => ({ ...before, ...part }))
  const faults = sending.error instanceof ProblemError ? sending.error.fields : new Map<string, string>()
  const known = unit !== undefined
  const begun = known && (unit.validFrom === null || unit.validFrom <= today())
  const halfTile = (content.column === '') !== (content.row === '')

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!halfTile) sending.send(content)
  }

  const text =
    (name: 'code' | 'name' | 'shortName' | 'column' | 'row', props = {}) =>
    (ties: ControlTies) => (
      <TextInput
        {...ties}
        {...props}
        value={content[name]}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    )

  return (
    <form onSubmit={submit}>
      <Card>
        <FormGrid>
          <Field label={t.code} help={t.codeHelp} required={!known} error={faults.get('/code')}>
            {text('code', { required: true, disabled: known, maxLength: 40, autoCapitalize: 'characters' })}
          </Field>
          <Field label={t.name} required error={faults.get('/name')}>
            {text('name', { required: true, maxLength: 100 })}
          </Field>
          <Field label={t.shortName} required error={faults.get('/shortName')}>
            {text('shortName', { required: true, maxLength: 40 })}
          </Field>
          <Field label={t.kind} required={!known} error={faults.get('/kind')}>
            {(ties) => (
              <NativeSelect
                {...ties}
                disabled={known}
                value={content.kind}
                choices={KINDS.map((value) => ({ value, label: t[`kind_${value}`] }))}
                onChange={(event) => change({ kind: event.target.value as OrganisationKind })}
              />
            )}
          </Field>
          <UnitChoice
            label={t.parent}
            help={begun ? t.parentFixed : undefined}
            disabled={begun}
            error={faults.get('/parent')}
            empty={t.noParent}
            value={content.parent}
            onChange={(parent) => change({ parent })}
          />
          <UnitChoice
            label={t.territory}
            disabled={known}
            error={faults.get('/territory')}
            empty={t.noneChosen}
            only={['MUNICIPALITY', 'DISTRICT', 'ZONE', 'TOWNSHIP']}
            value={content.territory}
            onChange={(territory) => change({ territory })}
          />
          <UnitChoice
            label={t.region}
            error={faults.get('/region')}
            empty={t.noneChosen}
            only={['REGION']}
            value={content.region}
            onChange={(region) => change({ region })}
          />
          <Field label={t.validFrom} error={faults.get('/validFrom')}>
            {(ties) => (
              <DayInput {...ties} value={content.validFrom} onChange={(validFrom) => change({ validFrom })} />
            )}
          </Field>
          <Field
            label={t.validTo}
            help={unit?.successor != null ? t.endBySuccession : undefined}
            error={faults.get('/validTo')}
          >
            {(ties) => (
              <DayInput
                {...ties}
                disabled={unit?.successor != null}
                value={content.validTo}
                onChange={(validTo) => change({ validTo })}
              />
            )}
          </Field>
          <Field label={t.column} error={halfTile ? t.tileBoth : faults.get('/tile/column')}>
            {text('column', { type: 'number', min: 0, max: 40 })}
          </Field>
          <Field label={t.row} error={faults.get('/tile/row') ?? faults.get('/tile')}>
            {text('row', { type: 'number', min: 0, max: 40 })}
          </Field>
          <WholeRow>
            <Field label={t.aliases} help={t.aliasesHelp} error={faults.get('/aliases')}>
              {(ties) => (
                <TextArea
                  {...ties}
                  rows={3}
                  value={content.aliases}
                  onChange={(event) => change({ aliases: event.target.value })}
                />
              )}
            </Field>
          </WholeRow>
          <WholeRow>
            <Field label={t.note} error={faults.get('/note')}>
              {(ties) => (
                <TextArea
                  {...ties}
                  rows={2}
                  maxLength={1000}
                  value={content.note}
                  onChange={(event) => change({ note: event.target.value })}
                />
              )}
            </Field>
          </WholeRow>
        </FormGrid>
        <Refused error={sending.error} onReload={sending.reload} />
        <FormFoot>
          {cancel}
          <Button type="submit" weight="primary" busy={sending.busy}>
            {t.save}
          </Button>
        </FormFoot>
      </Card>
    </form>
  )
}

function UnitChoice({
  label,
  help,
  error,
  empty,
  disabled,
  only,
  value,
  onChange,
}: {
  label: string
  help?: string
  error?: string
  empty: string
  disabled?: boolean
  only?: readonly OrganisationKind[]
  value: string
  onChange: (code: string) => void
}) {
  const units = (useRegister().data?.items ?? []).filter(
    ({ kind }) => only === undefined || only.includes(kind),
  )
  return (
    <Field label={label} help={help} error={error}>
      {(ties) => (
        <NativeSelect
          {...ties}
          disabled={disabled}
          empty={empty}
          value={value}
          choices={units.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
