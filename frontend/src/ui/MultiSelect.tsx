import { Select } from 'antd'
import { useId } from 'react'
import type { Choice } from './Field'
import css from './MultiSelect.module.css'
import { Themed } from './Themed'

/** Several of many, found by typing. */
export function MultiSelect({
  label,
  empty,
  value,
  choices,
  onChange,
}: {
  label: string
  /** What stands there while nothing is chosen. */
  empty: string
  value: readonly string[]
  choices: Choice[]
  onChange: (value: string[]) => void
}) {
  const id = useId()
  return (
    <div className={css.select}>
      <label htmlFor={id}>{label}</label>
      <Themed>
        <Select
          id={id}
          placeholder={empty}
          mode="multiple"
          value={[...value]}
          options={choices}
          onChange={onChange}
          showSearch={{ optionFilterProp: 'label' }}
          maxTagCount="responsive"
          maxTagPlaceholder={(hidden) => `+${hidden.length}`}
          popupMatchSelectWidth={false}
          allowClear
          style={{ width: '100%', minHeight: 'var(--control)' }}
        />
      </Themed>
    </div>
  )
}
