import { createContext, type ReactNode, useContext } from 'react'
import type { FieldNote } from '@/api/model'
import { useWords } from '@/lib/i18n'
import { type ControlTies, Field } from '@/ui/Field'
import css from './Item.module.css'
import { formWords } from './words'

/** What was refused and what a reviewer wrote, each by the pointer of its field. */
export interface Remarks {
  faults: ReadonlyMap<string, string>
  notes: readonly FieldNote[]
}

export const RemarksContext = createContext<Remarks>({ faults: new Map(), notes: [] })

const within = (pointer: string, field: string) => pointer === field || pointer.startsWith(`${field}/`)

export function useRemarks(pointer: string) {
  const { faults, notes } = useContext(RemarksContext)
  return {
    fault: [...faults].find(([at]) => within(at, pointer))?.[1],
    notes: notes.filter((note) => within(note.pointer, pointer)),
  }
}

/** A field of the report under its JSON pointer, by which faults and reviewers' notes find it. */
export function Item({
  pointer,
  label,
  help,
  required,
  wide,
  half,
  children,
}: {
  pointer: string
  label: ReactNode
  help?: ReactNode
  required?: boolean
  wide?: boolean
  /** Short enough to share its line on a phone. */
  half?: boolean
  children: (ties: ControlTies) => ReactNode
}) {
  const { fault } = useRemarks(pointer)
  return (
    <div
      className={css.item}
      data-pointer={pointer}
      data-wide={wide || undefined}
      data-half={half || undefined}
    >
      <Notes pointer={pointer} />
      <Field label={label} help={help} error={fault} required={required}>
        {children}
      </Field>
    </div>
  )
}

/** Several controls that answer one question: radio buttons, check boxes, photos. */
export function ItemGroup({
  pointer,
  label,
  help,
  required,
  wide,
  children,
}: {
  pointer: string
  label: ReactNode
  help?: ReactNode
  required?: boolean
  wide?: boolean
  children: ReactNode
}) {
  const { fault } = useRemarks(pointer)
  return (
    <fieldset className={css.group} data-pointer={pointer} data-wide={wide || undefined}>
      <legend className={css.legend}>
        {label}
        {required && (
          <span className={css.required} aria-hidden="true">
            *
          </span>
        )}
      </legend>
      <Notes pointer={pointer} />
      {children}
      {help && <p className={css.help}>{help}</p>}
      {fault && (
        <p className={css.fault} role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  )
}

function Notes({ pointer }: { pointer: string }) {
  const t = useWords(formWords)
  const { notes } = useRemarks(pointer)
  return notes.map(({ note }) => (
    <p key={note} className={css.note}>
      <b>{t.note}</b> {note}
    </p>
  ))
}

/** Brings the first control of a field into view and into focus. */
export function goTo(pointer: string) {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-pointer]')]
  const field = fields.find(({ dataset }) => within(pointer, dataset.pointer ?? ''))
  if (field === undefined) return
  field.scrollIntoView({ block: 'center' })
  field.querySelector<HTMLElement>('input:not([tabindex="-1"]), select, textarea, button')?.focus({
    preventScroll: true,
  })
}
