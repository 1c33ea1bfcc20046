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

interface Typed {
  key: string
  code: string
  year: number
  text: string
  stands: string
  seen: EntityValue | undefined
}

export const cellKey = (code: string, year: number) => `${code} ${year}`

/** The places of a refusal that belong to the source all cells share. */
const OF_SOURCE = ['/publisher', '/citation', '/publishedOn', '/status']

/** What has been typed into the cells and not yet saved; a cell that is refused stays typed, with the reason under it. */
export function useSaveCells(attribute: string, scale: Scale) {
  const t = useWords(registerWords)
  const forget = useForgetStatistics()
  const [editing, setEditing] = useState(false)
  const [cells, setCells] = useState(new Map<string, Typed>())
  const [faults, setFaults] = useState(new Map<string, string>())
  const [sourceFaults, setSourceFaults] = useState(new Map<string, string>())

  const saving = useMutation({
    mutationFn: async (source: Omit<FigureDraft, 'value'>) => {
      const left = new Map<string, Typed>()
      const refused = new Map<string, string>()
      const places = new Map<string, string>()
      for (const cell of cells.values()) {
        const fault = await put(attribute, cell, scale, source, t.notANumber)
        if (fault === undefined) continue
        left.set(cell.key, cell)
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
      setEditing(left.size > 0)
      await forget()
    },
  })

  return {
    editing,
    count: cells.size,
    busy: saving.isPending,
    done: saving.isSuccess && !editing,
    faults,
    sourceFaults,
    textOf: (key: string) => cells.get(key)?.text,
    start: () => {
      saving.reset()
      setEditing(true)
    },
    stop: () => {
      setCells(new Map())
      setFaults(new Map())
      setSourceFaults(new Map())
      setEditing(false)
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
  { code, year, text, seen }: Typed,
  scale: Scale,
  source: Omit<FigureDraft, 'value'>,
  notANumber: string,
): Promise<unknown> {
  const value = inBase(text, scale)
  if (value === undefined) return notANumber
  const options = seen ? { headers: { 'If-Match': versionTag(seen.revision) } } : undefined
  try {
    await putEntityValue(code, attribute, year, { ...source, value }, options)
    return undefined
  } catch (fault) {
    return fault
  }
}
