import type { Field } from '@/api/model'
import { useReadMembers } from '@/api/organisations/organisations'
import { useRegister, workingUnits } from '@/features/organisation/names'
import { trimmed } from '@/lib/format'
import { named, useWords } from '@/lib/i18n'
import { DayInput } from '@/ui/DayInput'
import { type Choice, type ControlTies, NativeSelect, TextInput } from '@/ui/Field'
import { Chips } from './Chips'
import type { DetailValue } from './content'
import { Item, ItemGroup } from './Item'
import { Measured } from './Measured'
import { formWords } from './words'

/** With more choices than this, a list that unfolds is quicker to read than buttons. */
const FEW = 6

interface Part {
  field: Field
  value: DetailValue | undefined
  onChange: (value: DetailValue) => void
}

/** One field of a kind, drawn from what the kind says of it: a new kind needs no line here. */
export function KindField(part: Part) {
  const { field, value } = part
  const shared = {
    pointer: `/details/${field.key}`,
    label: named(field.label),
    required: field.required,
    help: useHelp(field),
  }
  if (field.type === 'BOOLEAN' || field.type === 'CHOICES' || (field.type === 'CHOICE' && isShort(field))) {
    return (
      <ItemGroup {...shared} wide={field.type === 'CHOICES'}>
        <Buttons {...part} />
      </ItemGroup>
    )
  }
  return (
    <Item {...shared} half={NUMBERS.includes(field.type)}>
      {(ties) => <Control {...part} ties={ties} text={String(value ?? '')} />}
    </Item>
  )
}

const NUMBERS: readonly Field['type'][] = ['INTEGER', 'DECIMAL', 'MONEY']

const isShort = ({ choices }: Field) => (choices?.length ?? 0) <= FEW

function Buttons({ field, value, onChange }: Part) {
  const t = useWords(formWords)
  if (field.type === 'BOOLEAN') {
    return (
      <Chips
        name={field.key}
        chips={[
          { value: 'true', label: t.yes },
          { value: 'false', label: t.no },
        ]}
        chosen={value === undefined ? [] : [String(value)]}
        onChange={([chosen]) => onChange(chosen === 'true')}
      />
    )
  }
  const several = field.type === 'CHOICES'
  return (
    <Chips
      name={field.key}
      chips={choicesOf(field)}
      several={several}
      chosen={Array.isArray(value) ? value : typeof value === 'string' ? [value] : []}
      onChange={(chosen) => onChange(several ? chosen : (chosen[0] ?? ''))}
    />
  )
}

function Control({ field, text, onChange, ties }: Part & { text: string; ties: ControlTies }) {
  const t = useWords(formWords)
  switch (field.type) {
    case 'INTEGER':
    case 'DECIMAL':
    case 'MONEY':
      return (
        <Measured
          {...ties}
          unit={field.unit}
          whole={field.type === 'INTEGER'}
          value={text}
          onChange={onChange}
        />
      )
    case 'DATE':
      return <DayInput {...ties} value={text} onChange={onChange} />
    case 'CHOICE':
      return (
        <NativeSelect
          {...ties}
          empty={t.choose}
          choices={choicesOf(field)}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'ORGANISATION':
      return <UnitSelect field={field} ties={ties} text={text} onChange={onChange} />
    default:
      return (
        <TextInput
          {...ties}
          value={text}
          maxLength={field.max}
          onChange={(event) => onChange(event.target.value)}
        />
      )
  }
}

/** Units of a kind, of a collective, or any: whichever the field asks for. */
function UnitSelect({
  field,
  text,
  onChange,
  ties,
}: Pick<Part, 'field' | 'onChange'> & { text: string; ties: ControlTies }) {
  const t = useWords(formWords)
  const register = useRegister().data?.items ?? []
  const limit = field.organisations ?? ''
  const ofKind = register.filter(({ kind }) => kind === limit)
  const collective = limit !== '' && register.length > 0 && ofKind.length === 0
  const members = useReadMembers(limit, undefined, { query: { enabled: collective, staleTime: 600_000 } })
  const memberCodes = new Set(members.data?.members)
  const offered = collective
    ? register.filter(({ code }) => memberCodes.has(code))
    : limit === ''
      ? workingUnits(register)
      : ofKind
  return (
    <NativeSelect
      {...ties}
      empty={t.choose}
      choices={offered.map(({ code, name }) => ({ value: code, label: name }))}
      value={text}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

function choicesOf({ choices }: Field): Choice[] {
  return (choices ?? []).map(({ code, label }) => ({ value: code, label: named(label) }))
}

function useHelp({ type, min, max, help }: Field): string | undefined {
  const t = useWords(formWords)
  const numeric = type === 'INTEGER' || type === 'DECIMAL'
  // A limit that only keeps out nonsense would be noise under every field.
  const range =
    numeric && min != null && min > 0 && max != null && max < 1000
      ? t.range(trimmed(min, 2), trimmed(max, 2))
      : undefined
  return [named(help), range].filter(Boolean).join(' ') || undefined
}
