import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { EntityValue, FigureDraft } from '@/api/model'
import { putEntityValue } from '@/api/statistics/statistics'
import { useWords } from '@/lib/i18n'
import { versionTag } from '@/lib/once'
import { asProblem, ProblemError } from '@/lib/problem'
import { inBase, type Scale } from './amount'
import { useForgetStatistics } from './queries'
import { registerWords } from './words'

export interface Typed {
  key: string
  code: string
  year: number
  text: string
  /** The unit it was typed in, whatever the page shows its numbers in by the time it is saved. */
  scale: Scale
  stands: string
  seen: EntityValue | undefined
  /** Somebody else entered a value first, which has been shown since; saving again means to revise that one. */
  overtaken?: boolean
}

export const amountOf = ({ text, scale }: Pick<Typed, 'text' | 'scale'>) => inBase(text, scale)

/** The value a cell revises: the one it was typed over, or, once somebody else was faster, the one shown since. */
export const revisedBy = (cell: Pick<Typed, 'seen' | 'overtaken'>, stands: EntityValue | undefined) =>
  cell.overtaken ? stands : cell.seen

/** Entered meanwhile where there was none (428), or revised meanwhile (412). */
const OVERTAKEN = [412, 428]

export const cellKey = (code: string, year: number) => `${code} ${year}`

/** The places of a refusal that belong to the source all cells share. */
const OF_SOURCE = ['/publisher', '/citation', '/publishedOn', '/status']

/** What has been typed into the cells and not yet saved; a cell that is refused stays typed, with the reason under it. */
export function useSaveCells(
  attribute: string,
  fitting: Scale,
  standing: (code: string, year: number) => EntityValue | undefined,
) {
  const t = useWords(registerWords)
  const forget = useForgetStatistics()
  // While it is edited the grid stays in the unit it was in when the editing began.
  const [frozen, setFrozen] = useState<Scale>()
  const [cells, setCells] = useState(new Map<string, Typed>())
  const [faults, setFaults] = useState(new Map<string, string>())
  const [sourceFaults, setSourceFaults] = useState(new Map<string, string>())

  const saving = useMutation({
    mutationFn: async (source: Omit<FigureDraft, 'value'>) => {
      const left = new Map<string, Typed>()
      const refused = new Map<string, string>()
      const places = new Map<string, string>()
      for (const cell of cells.values()) {
        const seen = revisedBy(cell, standing(cell.code, cell.year))
        const fault = await put(attribute, { ...cell, seen }, source, t.notANumber)
        if (fault === undefined) continue
        const overtaken = fault instanceof ProblemError && OVERTAKEN.includes(fault.status)
        left.set(cell.key, { ...cell, overtaken })
        refused.set(
          cell.key,
          fault instanceof ProblemError ? (asProblem(fault).detail ?? fault.message) : String(fault),
        )
        if (fault instanceof ProblemError)
          for (const [place, message] of fault.fields)
            if (OF_SOURCE.includes(place)) places.set(place, message)
      }
      setCells(left)
      setFaults(refused)
      setSourceFaults(places)
      if (left.size === 0) setFrozen(undefined)
      await forget()
    },
  })

  const editing = frozen !== undefined
  return {
    editing,
    scale: frozen ?? fitting,
    count: cells.size,
    busy: saving.isPending,
    done: saving.isSuccess && !editing,
    faults,
    sourceFaults,
    textOf: (key: string) => cells.get(key)?.text,
    isOvertaken: (key: string) => cells.get(key)?.overtaken ?? false,
    start: () => {
      saving.reset()
      setFrozen(fitting)
    },
    stop: () => {
      setCells(new Map())
      setFaults(new Map())
      setSourceFaults(new Map())
      setFrozen(undefined)
    },
    type: (cell: Typed) =>
      setCells((before) => {
        const now = new Map(before)
        if (cell.text.trim() === cell.stands) now.delete(cell.key)
        else now.set(cell.key, cell)
        return now
      }),
    submit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault()
      const given = new FormData(event.currentTarget)
      const text = (name: string) => String(given.get(name) ?? '').trim()
      saving.mutate({
        publisher: text('publisher'),
        citation: text('citation'),
        publishedOn: text('publishedOn'),
        status: text('status') as FigureDraft['status'],
      })
    },
  }
}

/** The fault, or nothing. A cell that was seen empty may only be entered, one that was seen full only be revised. */
async function put(
  attribute: string,
  { code, year, seen, ...cell }: Typed,
  source: Omit<FigureDraft, 'value'>,
  notANumber: string,
): Promise<unknown> {
  const value = amountOf(cell)
  if (value === undefined) return notANumber
  const options = seen ? { headers: { 'If-Match': versionTag(seen.revision) } } : undefined
  try {
    await putEntityValue(code, attribute, year, { ...source, value }, options)
    return undefined
  } catch (fault) {
    return fault
  }
}
