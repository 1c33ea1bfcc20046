import type { Quota, QuotaSet, QuotaSplitPreview } from '@/api/model'

/** What is typed for each unit, in the order of the grid. */
export interface Line {
  organisation: string
  name: string
  typed: string
  /** What it did in the year that was gone by. */
  lastYear?: number
}

export interface Change {
  added: number
  changed: number
  withdrawn: number
  /** Places of what is not a number above 0. */
  wrong: ReadonlySet<string>
}

const standing = (set: QuotaSet) =>
  new Map(
    set.items.filter(({ status }) => status !== 'WITHDRAWN').map((quota) => [quota.organisation, quota]),
  )

export function linesOf(set: QuotaSet): Line[] {
  return [...standing(set).values()].map(({ organisation, name, value }) => ({
    organisation,
    name,
    typed: String(value),
  }))
}

/** The draft a method made; units that have a quota and are not in it stay, with nothing typed. */
export function linesFrom(preview: QuotaSplitPreview, set: QuotaSet): Line[] {
  const drafted = preview.items.map(({ organisation, name, value, lastYear }) => ({
    organisation,
    name,
    lastYear,
    typed: value === 0 ? '' : String(value),
  }))
  const known = new Set(drafted.map(({ organisation }) => organisation))
  const left = linesOf(set).filter(({ organisation }) => !known.has(organisation))
  return [...drafted, ...left.map((line) => ({ ...line, typed: '' }))]
}

/** As people write numbers: full-width digits, thousands' commas, blanks. */
export function numberOf(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replace(/[,\s]/g, '').replace(/^\+/, '')
  return /^\d+(\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined
}

/** A field that may stay empty: its number, and whether what stands in it is none. */
export function readOf(typed: string): { value: number | undefined; wrong: boolean } {
  const value = numberOf(typed)
  return { value, wrong: typed.trim() !== '' && value === undefined }
}

/** Whoever has a quota and no line loses it, just like an empty line's. */
export function changeOf(lines: readonly Line[], set: QuotaSet): Change {
  const before = standing(set)
  const lined = new Set(lines.map(({ organisation }) => organisation))
  const change = { added: 0, changed: 0, withdrawn: 0, wrong: new Set<string>() }
  change.withdrawn = [...before.keys()].filter((organisation) => !lined.has(organisation)).length
  for (const { organisation, typed } of lines) {
    const quota: Quota | undefined = before.get(organisation)
    const value = numberOf(typed)
    if (typed.trim() !== '' && (value === undefined || value > 1e14)) change.wrong.add(organisation)
    else if (typed.trim() === '' || value === 0) change.withdrawn += quota === undefined ? 0 : 1
    else if (quota === undefined) change.added += 1
    else if (quota.value !== value) change.changed += 1
  }
  return change
}

/**
 * A draft taken over to a set that changed meanwhile: what was typed stays, what was left as it stood follows, and units that
 * have come to a quota since get their line.
 */
export function rebased(lines: readonly Line[], before: QuotaSet, now: QuotaSet): Line[] {
  const then = standing(before)
  const stands = standing(now)
  const lined = new Set(lines.map(({ organisation }) => organisation))
  const kept = lines.map((line) => {
    const untouched = numberOf(line.typed) === then.get(line.organisation)?.value
    const value = stands.get(line.organisation)?.value
    return untouched ? { ...line, typed: value === undefined ? '' : String(value) } : line
  })
  return [...kept, ...linesOf(now).filter(({ organisation }) => !lined.has(organisation))]
}

export function sumOf(lines: readonly Line[]): number {
  // in ten-thousandths: amounts have four decimals at most
  return lines.reduce((sum, { typed }) => sum + Math.round((numberOf(typed) ?? 0) * 10_000), 0) / 10_000
}

export const quotasOf = (lines: readonly Line[]) =>
  lines.flatMap(({ organisation, typed }) => {
    const value = numberOf(typed)
    return value === undefined || value === 0 ? [] : [{ organisation, value }]
  })

/** A column from a spreadsheet fills the rows from here down; with a column of names, each its own row. */
export function paste(lines: readonly Line[], from: number, text: string): Line[] {
  const rows = text.replace(/(\r?\n)+$/, '').split(/\r?\n/)
  const filled = [...lines]
  rows.forEach((row, offset) => {
    const cells = row.split('\t').map((cell) => cell.trim())
    const typed = cells[cells.length - 1] ?? ''
    const named = cells.length > 1 ? filled.findIndex((line) => isCalled(line, cells[0] ?? '')) : -1
    const at = cells.length > 1 ? named : from + offset
    const line = filled[at]
    if (line !== undefined) filled[at] = { ...line, typed }
  })
  return filled
}

function isCalled({ name, organisation }: Line, cell: string): boolean {
  return cell !== '' && (cell === name || cell === organisation || name.startsWith(cell))
}
