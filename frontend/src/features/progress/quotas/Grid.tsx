import { type KeyboardEvent, useRef } from 'react'
import type { QuotaSet } from '@/api/model'
import { useRegister, workingUnits } from '@/features/organisation/names'
import { quantity, trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { NativeSelect, TextInput } from '@/ui/Field'
import { PlainTable } from '@/ui/PlainTable'
import { changeOf, type Line, paste, sumOf } from './grid'
import css from './Quotas.module.css'
import { QuotaTag } from './QuotaTag'
import { quotaWords } from './words'

/** Numbers typed unit by unit: Enter and the arrows go from row to row, a column is pasted as a whole. */
export function Grid({
  set,
  lines,
  basis,
  onLines,
}: {
  set: QuotaSet
  lines: Line[]
  basis: number | undefined
  onLines: (lines: Line[]) => void
}) {
  const t = useWords(quotaWords)
  const table = useRef<HTMLDivElement>(null)
  const { wrong } = changeOf(lines, set)
  const standing = new Map(set.items.map((quota) => [quota.organisation, quota]))
  function move(event: KeyboardEvent<HTMLInputElement>, row: number) {
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const inputs = table.current?.querySelectorAll<HTMLInputElement>('tbody input')
    inputs?.[row + step]?.focus()
    inputs?.[row + step]?.select()
  }
  const type = (row: number, typed: string) =>
    onLines(lines.map((line, index) => (index === row ? { ...line, typed } : line)))
  return (
    <div ref={table}>
      <p className={css.sub}>{t.gridHelp}</p>
      <PlainTable
        label={t.units}
        heads={[
          { key: 'unit', text: t.unit },
          ...(basis === undefined ? [] : [{ key: 'basis', text: t.basis(String(basis)), number: true }]),
          { key: 'now', text: t.now, number: true },
          { key: 'value', text: t.value, number: true },
        ]}
        foot={
          <tr>
            <th scope="row">{t.sum}</th>
            {basis !== undefined && (
              <td data-number>
                {trimmed(
                  lines.reduce((sum, line) => sum + (line.lastYear ?? 0), 0),
                  2,
                )}
              </td>
            )}
            <td data-number>{trimmed(set.sum + set.objected, 4)}</td>
            <td data-number>{quantity(sumOf(lines), set.indicator.unit)}</td>
          </tr>
        }
      >
        {lines.map((line, row) => {
          const quota = standing.get(line.organisation)
          return (
            <tr key={line.organisation}>
              <th scope="row">{line.name}</th>
              {basis !== undefined && (
                <td data-number>{line.lastYear === undefined ? '' : trimmed(line.lastYear, 2)}</td>
              )}
              <td data-number>
                {quota && quota.status !== 'WITHDRAWN' && (
                  <>
                    <QuotaTag status={quota.status} />{' '}
                    <span className={css.amount}>{trimmed(quota.value, 4)}</span>
                  </>
                )}
              </td>
              <td data-number>
                <TextInput
                  className={css.number}
                  inputMode="decimal"
                  aria-label={`${line.name} ${t.value}`}
                  aria-invalid={wrong.has(line.organisation) || undefined}
                  title={wrong.has(line.organisation) ? t.wrong : undefined}
                  value={line.typed}
                  onChange={(event) => type(row, event.target.value)}
                  onKeyDown={(event) => move(event, row)}
                  onPaste={(event) => {
                    const text = event.clipboardData.getData('text')
                    if (!/[\n\t]/.test(text)) return
                    event.preventDefault()
                    onLines(paste(lines, row, text))
                  }}
                />
              </td>
            </tr>
          )
        })}
      </PlainTable>
      <AddUnit lines={lines} onLines={onLines} />
    </div>
  )
}

function AddUnit({ lines, onLines }: { lines: Line[]; onLines: (lines: Line[]) => void }) {
  const t = useWords(quotaWords)
  const units = workingUnits(useRegister().data?.items ?? [])
  const known = new Set(lines.map(({ organisation }) => organisation))
  return (
    <NativeSelect
      className={css.add}
      aria-label={t.add}
      value=""
      empty={t.add}
      choices={units
        .filter(({ code }) => !known.has(code))
        .map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(event) => {
        const unit = units.find(({ code }) => code === event.target.value)
        if (unit) onLines([...lines, { organisation: unit.code, name: unit.name, typed: '' }])
      }}
    />
  )
}
