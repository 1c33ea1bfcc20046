import { useWords } from '@/lib/i18n'
import type { Column } from './columns'
import css from './Grid.module.css'
import type { RowRecord } from './records'
import type { Line } from './sheet'
import { eachOf, optionsLike } from './typed'
import { gridWords } from './words'

const SHOWN = 10

/** What the cell one stands in asks for: its choices while they are typed, or what was wrong with it. */
export function HintBar({
  line,
  column,
  record,
  onChoose,
}: {
  line: Line | undefined
  column: Column | undefined
  record: RowRecord | undefined
  onChoose: (text: string) => void
}) {
  const t = useWords(gridWords)
  if (line === undefined || column === undefined) return <p className={css.hint}>{t.help}</p>
  const fault = record?.refusal?.cells[column.key]
  const text = line.cells[column.key] ?? ''
  return (
    <div className={css.hint}>
      <b>{column.label}</b>
      {column.unit && ` ${column.unit}`}
      {column.required && ` · ${t.required}`}
      {column.fallback && ` · ${t.byDefault(column.fallback.label)}`}
      {column.shape === 'DAY' && ` · ${t.dayHint}`}
      {fault && <span className={css.fault}> {fault}</span>}
      {column.options.length > 0 && <Options column={column} text={text} onChoose={onChoose} />}
      <span className={css.help}>{t.help}</span>
    </div>
  )
}

function Options({
  column,
  text,
  onChoose,
}: {
  column: Column
  text: string
  onChoose: (text: string) => void
}) {
  const t = useWords(gridWords)
  const several = column.shape === 'SEVERAL'
  const chosen = several ? eachOf(text, column.options) : []
  const last = chosen.at(-1)
  // Of several, only what is being typed last is still open.
  const asked = several ? (typeof last === 'string' ? last : '') : text
  const whole = column.options.some(({ label }) => label === text)
  const fit = whole ? column.options : optionsLike(asked, column.options)
  const take = (label: string) =>
    onChoose(
      several
        ? [...chosen.flatMap((one) => (typeof one === 'string' ? [] : [one.label])), label].join(t.and)
        : label,
    )
  return (
    <span className={css.options}>
      {fit.length === 0 && t.noOption}
      {fit.slice(0, SHOWN).map(({ code, label }) => (
        <button
          key={code}
          type="button"
          tabIndex={-1}
          data-on={label === text || undefined}
          // The cell keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(label)}
        >
          {label}
        </button>
      ))}
      {fit.length > SHOWN && t.moreOptions(String(fit.length - SHOWN))}
    </span>
  )
}
