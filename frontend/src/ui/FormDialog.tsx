import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useId } from 'react'
import { ProblemError } from '@/lib/problem'
import { Button, type Weight } from './Button'
import { Dialog } from './Dialog'
import { type Choice, type ControlTies, Field, NativeSelect, TextArea, TextInput } from './Field'
import css from './FormDialog.module.css'
import { Refused } from './Refused'

/** One thing to be asked; its name is the field of the request, so that a refusal finds its place. */
export interface Asked {
  name: string
  label: string
  type?: 'text' | 'password' | 'tel' | 'date' | 'number' | 'area' | 'select' | 'checks'
  value?: string
  values?: readonly string[]
  choices?: Choice[]
  /** What the browser proposes while typing. */
  proposals?: Choice[]
  help?: ReactNode
  required?: boolean
  /** A control of its own kind, where none of the types will do. */
  control?: (ties: ControlTies) => ReactNode
}

/** What was filled in: one text for each field, all that was ticked for several. */
export type Given = Record<string, string> & { all: (name: string) => string[] }

/** A dialog that asks, sends, and stays open with the refusals at their fields if there are any. */
export function FormDialog({
  title,
  lead,
  asked,
  submit,
  weight = 'primary',
  send,
  onClose,
  onDone,
  children,
}: {
  title: string
  lead?: ReactNode
  asked: Asked[]
  submit: string
  weight?: Weight
  send: (given: Given) => Promise<unknown>
  onClose: () => void
  /** Closes by default; a dialog that goes on to show something says so. */
  onDone?: () => void
  children?: ReactNode
}) {
  const form = useId()
  const sending = useMutation({ mutationFn: send, onSuccess: onDone ?? onClose })
  const faults = sending.error instanceof ProblemError ? sending.error.fields : new Map<string, string>()
  function given(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const texts = Object.fromEntries(asked.map(({ name }) => [name, String(data.get(name) ?? '').trim()]))
    sending.mutate(Object.assign(texts, { all: (name: string) => data.getAll(name).map(String) }) as Given)
  }
  const placed = asked.some(({ name }) => faults.has(`/${name}`))
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <Button type="submit" form={form} weight={weight} busy={sending.isPending}>
          {submit}
        </Button>
      }
    >
      {lead && <p className={css.lead}>{lead}</p>}
      <form id={form} onSubmit={given} className={css.form}>
        {asked.map((one) => (
          <Field
            key={one.name}
            label={one.label}
            help={one.help}
            required={one.required ?? false}
            error={faults.get(`/${one.name}`)}
          >
            {(ties) => one.control?.(ties) ?? <Control ties={ties} asked={one} />}
          </Field>
        ))}
        {children}
      </form>
      {/* What the dialog was opened on is no more; behind it stands what is. */}
      {!placed && <Refused error={sending.error} onReload={onClose} />}
    </Dialog>
  )
}

function Control({ ties, asked }: { ties: ControlTies; asked: Asked }) {
  const { name, type = 'text', value = '', required = false } = asked
  const list = useId()
  if (type === 'area')
    return <TextArea {...ties} name={name} defaultValue={value} required={required} rows={3} />
  if (type === 'select')
    return (
      <NativeSelect
        // a select whose choices arrive later forgets what it was to show
        key={asked.choices?.length}
        {...ties}
        name={name}
        defaultValue={value}
        required={required}
        choices={asked.choices ?? []}
        empty={required && value !== '' ? undefined : ''}
      />
    )
  if (type === 'checks')
    return (
      <fieldset {...ties} className={css.checks}>
        {asked.choices?.map((choice) => (
          <label key={choice.value}>
            <input
              type="checkbox"
              name={name}
              value={choice.value}
              defaultChecked={asked.values?.includes(choice.value) ?? false}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </fieldset>
    )
  return (
    <>
      <TextInput
        {...ties}
        type={type}
        name={name}
        defaultValue={value}
        required={required}
        list={asked.proposals && list}
        autoComplete={
          type === 'password' ? (name === 'currentPassword' ? 'current-password' : 'new-password') : 'off'
        }
      />
      {asked.proposals && (
        <datalist id={list}>
          {asked.proposals.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </datalist>
      )}
    </>
  )
}
