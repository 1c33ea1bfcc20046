import css from './Chips.module.css'

export interface Chip {
  value: string
  label: string
}

/** Native radio buttons or check boxes that look like the buttons of the picture: the keyboard works as everywhere. */
export function Chips({
  name,
  chips,
  chosen,
  onChange,
  several = false,
  disabled = false,
  tiles = false,
}: {
  name: string
  chips: readonly Chip[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  several?: boolean
  disabled?: boolean
  /** Of one width, in columns. */
  tiles?: boolean
}) {
  return (
    <div className={tiles ? css.tiles : css.chips}>
      {chips.map(({ value, label }) => {
        const on = chosen.includes(value)
        const others = chosen.filter((one) => one !== value)
        return (
          <label key={value} className={css.chip} data-on={on || undefined}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={name}
              value={value}
              checked={on}
              disabled={disabled}
              onChange={() => onChange(several ? (on ? others : [...chosen, value]) : [value])}
            />
            {label}
          </label>
        )
      })}
    </div>
  )
}
