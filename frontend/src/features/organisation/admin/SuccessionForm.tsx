import { type FormEvent, useState } from 'react'
import type { Organisation, SuccessionDraft } from '@/api/model'
import { useWords } from '@/lib/i18n'
import { ProblemError } from '@/lib/problem'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { DayInput } from '@/ui/DayInput'
import { type Choice, Field, NativeSelect, TextArea } from '@/ui/Field'
import { CheckBox, FormFoot, FormGrid, WholeRow } from '@/ui/FormGrid'
import { Icon } from '@/ui/Icon'
import { ProblemLine } from '@/ui/States'
import { useOrganisationNames } from '../names'
import { useSuccessionPreview } from './queries'
import css from './Succession.module.css'
import { SuccessionPreview } from './SuccessionPreview'
import { unitWords } from './words'

const EMPTY: SuccessionDraft = { on: '', predecessors: [], successor: '', territories: false }

/** Says who takes over; nothing is written before its outcome was looked at. */
export function SuccessionForm({ register }: { register: Organisation[] }) {
  const t = useWords(unitWords)
  const nameOf = useOrganisationNames()
  const [draft, setDraft] = useState(EMPTY)
  const [incomplete, setIncomplete] = useState(false)
  const preview = useSuccessionPreview()
  const faults = preview.error instanceof ProblemError ? preview.error.fields : new Map<string, string>()
  const change = (part: Partial<SuccessionDraft>) => {
    preview.reset()
    setIncomplete(false)
    setDraft((before) => ({ ...before, ...part }))
  }
  const open = register.filter(({ successor }) => successor === null)
  const named = new Set(
    register
      .filter((one, at) => register.findIndex(({ name }) => name === one.name) !== at)
      .map(({ name }) => name),
  )
  const choices = (units: Organisation[]): Choice[] =>
    units.map(({ code, name }) => ({ value: code, label: named.has(name) ? `${name} (${code})` : name }))

  function submit(event: FormEvent) {
    event.preventDefault()
    const whole = draft.on !== '' && draft.predecessors.length > 0 && draft.successor !== ''
    setIncomplete(!whole)
    if (whole) preview.mutate(draft)
  }

  return (
    <>
      <Card title={t.enter}>
        <form onSubmit={submit} noValidate>
          <FormGrid>
            <Field label={t.day} help={t.dayHelp} required error={faults.get('/on')}>
              {(ties) => <DayInput {...ties} value={draft.on} onChange={(on) => change({ on })} />}
            </Field>
            <Field label={t.addOne} required error={firstOf(faults, '/predecessors')}>
              {(ties) => (
                <NativeSelect
                  {...ties}
                  empty={t.choose}
                  value=""
                  choices={choices(open.filter(({ code }) => !draft.predecessors.includes(code)))}
                  onChange={({ target: { value } }) =>
                    value !== '' && change({ predecessors: [...draft.predecessors, value] })
                  }
                />
              )}
            </Field>
            <Field label={t.to} required error={faults.get('/successor')}>
              {(ties) => (
                <NativeSelect
                  {...ties}
                  empty={t.choose}
                  value={draft.successor}
                  choices={choices(open.filter(({ code }) => !draft.predecessors.includes(code)))}
                  onChange={(event) => change({ successor: event.target.value })}
                />
              )}
            </Field>
            {draft.predecessors.length > 0 && (
              <WholeRow>
                <ul className={css.chosen} aria-label={t.from}>
                  {draft.predecessors.map((code) => (
                    <li key={code}>
                      {nameOf(code)}
                      <Button
                        weight="quiet"
                        aria-label={t.remove(nameOf(code))}
                        icon={<Icon name="close" size={14} />}
                        onClick={() =>
                          change({ predecessors: draft.predecessors.filter((one) => one !== code) })
                        }
                      />
                    </li>
                  ))}
                </ul>
              </WholeRow>
            )}
            <WholeRow>
              <Field label={t.reason} help={t.reasonHelp} error={faults.get('/note')}>
                {(ties) => (
                  <TextArea
                    {...ties}
                    rows={2}
                    maxLength={1000}
                    value={draft.note ?? ''}
                    onChange={(event) => change({ note: event.target.value || undefined })}
                  />
                )}
              </Field>
              <CheckBox
                label={t.territories}
                checked={draft.territories ?? false}
                onChange={(territories) => change({ territories })}
              />
            </WholeRow>
          </FormGrid>
          {incomplete && (
            <p role="alert" className={css.fault}>
              {t.needParties}
            </p>
          )}
          <ProblemLine error={preview.error} />
          <FormFoot>
            <Button type="submit" weight={preview.data ? 'plain' : 'primary'} busy={preview.isPending}>
              {t.preview}
            </Button>
          </FormFoot>
        </form>
      </Card>
      {preview.data && (
        <SuccessionPreview draft={draft} preview={preview.data} onDone={() => change(EMPTY)} />
      )}
    </>
  )
}

function firstOf(faults: ReadonlyMap<string, string>, start: string): string | undefined {
  return [...faults].find(([pointer]) => pointer.startsWith(start))?.[1]
}
