import type { ConditionOperator } from '@/api/model'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { type Choice, NativeSelect, TextInput } from '@/ui/Field'
import type { ConditionText } from './content'
import css from './Rules.module.css'
import { ruleWords } from './words'

const OPERATORS: readonly ConditionOperator[] = ['EQ', 'IN', 'GE', 'GT', 'LE', 'LT']

/** What must all hold for a report to count. */
export function Conditions({
  conditions,
  fields,
  onChange,
}: {
  conditions: ConditionText[]
  fields: Choice[]
  onChange: (conditions: ConditionText[]) => void
}) {
  const t = useWords(ruleWords)
  const set = (id: number, part: Partial<ConditionText>) =>
    onChange(conditions.map((one) => (one.id === id ? { ...one, ...part } : one)))
  return (
    <fieldset className={css.conditions}>
      <legend>{t.conditions}</legend>
      <p className={css.sub}>{t.conditionsHelp}</p>
      {conditions.map((condition, at) => {
        const number = String(at + 1)
        return (
          <div key={condition.id} className={css.condition}>
            <NativeSelect
              aria-label={t.conditionField(number)}
              value={condition.field}
              empty={t.choose}
              choices={fields}
              onChange={(event) => set(condition.id, { field: event.target.value })}
            />
            <NativeSelect
              aria-label={t.conditionOperator(number)}
              value={condition.operator}
              choices={OPERATORS.map((one) => ({ value: one, label: t[`operator_${one}`] }))}
              onChange={(event) => set(condition.id, { operator: event.target.value as ConditionOperator })}
            />
            <TextInput
              aria-label={t.conditionValue(number)}
              value={condition.value}
              placeholder={condition.operator === 'IN' ? t.inHelp : undefined}
              onChange={(event) => set(condition.id, { value: event.target.value })}
            />
            <Button
              aria-label={t.removeCondition(number)}
              onClick={() => onChange(conditions.filter(({ id }) => id !== condition.id))}
            >
              ×
            </Button>
          </div>
        )
      })}
      <Button
        onClick={() =>
          onChange([
            ...conditions,
            { id: Math.max(-1, ...conditions.map(({ id }) => id)) + 1, field: '', operator: 'EQ', value: '' },
          ])
        }
      >
        {t.addCondition}
      </Button>
    </fieldset>
  )
}
