import type { ReportDraft, ReportKind } from '@/api/model'
import { type DetailValue, draftFrom, emptyContent } from '../form/content'
import type { Column } from './columns'
import { type Cells, isBlank, type Line } from './sheet'
import { eachOf, optionFor, UNTIL } from './typed'

/**
 * A row as the API takes it. What was not understood is sent as it was typed: the backend knows the rules and says what
 * is wrong with it.
 */
export function draftOfRow(
  cells: Cells,
  columns: readonly Column[],
  kind: ReportKind,
  organisation: string,
): ReportDraft {
  const text = (key: string) => cells[key]?.trim() ?? ''
  const coded = (key: string) => {
    const column = columns.find((one) => one.key === key)
    const typed = text(key)
    return typed === ''
      ? (column?.fallback?.code ?? '')
      : (optionFor(typed, column?.options ?? [])?.code ?? typed)
  }
  const [from = '', to] = text('day').split(UNTIL)
  const measure = coded('measure')
  return draftFrom(
    emptyContent({
      kind: kind.code,
      organisation,
      title: text('title'),
      measures: measure === '' ? [] : [measure],
      occurredFrom: from,
      occurredTo: to ?? from,
      severalDays: to !== undefined,
      district: coded('district'),
      township: text('township'),
      address: text('address'),
      participants: text('participants'),
      summary: text('summary'),
      details: Object.fromEntries(
        columns
          .filter(({ key }) => key.startsWith('details/'))
          .flatMap((column): [string, DetailValue][] => {
            const value = detailOf(column, text(column.key))
            return value === undefined ? [] : [[column.key.slice('details/'.length), value]]
          }),
      ),
    }),
    kind,
  )
}

function detailOf({ shape, options }: Column, typed: string): DetailValue | undefined {
  if (typed === '') return undefined
  switch (shape) {
    case 'ONE':
      return optionFor(typed, options)?.code ?? typed
    case 'SEVERAL':
      return eachOf(typed, options).map((one) => (typeof one === 'string' ? one : one.code))
    case 'YES_NO': {
      const meant = optionFor(typed, options)?.code
      return meant === undefined ? typed : meant === 'true'
    }
    default:
      return typed
  }
}

/** Whether nothing that must be there is missing, as far as the grid can know it. */
export function isComplete(line: Line, columns: readonly Column[]): boolean {
  return (
    !isBlank(line) &&
    columns.every(
      ({ key, required, fallback }) => !required || fallback !== undefined || !!line.cells[key]?.trim(),
    )
  )
}
