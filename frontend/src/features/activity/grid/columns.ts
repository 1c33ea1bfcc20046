import type { Field, Organisation, ReportKind } from '@/api/model'
import { isDistrict, workingUnits } from '@/features/organisation/names'
import { named } from '@/lib/i18n'
import type { FilingChoices } from '../form/choices'
import { principalMeasures } from '../form/choices'
import { gridWords } from './words'

type Shape = 'TEXT' | 'NUMBER' | 'DAY' | 'ONE' | 'SEVERAL' | 'YES_NO'

export interface Option {
  code: string
  /** What stands in the cell. */
  label: string
  /** Everything else it may be called. */
  names: string[]
}

/** One column of the grid: a field that every kind has, or one of this kind's own. */
export interface Column {
  key: string
  /** Where a refusal of it points. */
  pointer: string
  label: string
  /** What a header row may call it. */
  names: string[]
  shape: Shape
  options: Option[]
  unit?: string
  required: boolean
  max?: number
  /** What an empty cell stands for. */
  fallback?: Option
  width: number
}

const WIDTHS: Record<Shape, number> = { TEXT: 150, NUMBER: 92, DAY: 112, ONE: 124, SEVERAL: 150, YES_NO: 84 }

type Common = 'title' | 'measure' | 'day' | 'district' | 'township' | 'address' | 'participants' | 'summary'

const COMMON: Record<Common, { pointer: string; shape: Shape; width?: number; max?: number }> = {
  title: { pointer: '/title', shape: 'TEXT', width: 230, max: 200 },
  day: { pointer: '/occurredTo', shape: 'DAY' },
  participants: { pointer: '/participants', shape: 'NUMBER' },
  district: { pointer: '/place/district', shape: 'ONE' },
  township: { pointer: '/place/township', shape: 'TEXT', width: 110, max: 100 },
  address: { pointer: '/place/address', shape: 'TEXT', max: 200 },
  measure: { pointer: '/measures', shape: 'ONE', width: 150 },
  summary: { pointer: '/summary', shape: 'TEXT', width: 260, max: 4000 },
}

/** As the form asks: the title, the day, then what the kind asks for, then where, then the rest. */
export function columnsOf(kind: ReportKind, choices: FilingChoices, territory: string): Column[] {
  const t = gridWords
  const common = (key: Common, more: Partial<Column> = {}): Column => {
    const { shape, pointer, width, max } = COMMON[key]
    return {
      key,
      pointer,
      shape,
      max,
      label: named({ zh: t.zh[key], en: t.en[key] }),
      names: [t.zh[key], t.en[key], ...(ALSO[key] ?? [])],
      options: [],
      required: ['title', 'day', 'participants', 'district'].includes(key),
      width: width ?? WIDTHS[shape],
      ...more,
    }
  }
  const districts = choices.register.filter(isDistrict).map(unitOption)
  const measures = principalMeasures(choices, kind).map(({ code, label, title }) => ({
    code,
    label: `${label}${title}`,
    names: [label, title],
  }))
  return [
    common('title'),
    common('day'),
    ...kind.fields.map((field) => detail(field, choices.register)),
    ...(kind.participants
      ? [common('participants', { unit: named({ zh: t.zh.people, en: t.en.people }) })]
      : []),
    common('district', { options: districts, fallback: districts.find(({ code }) => code === territory) }),
    common('township'),
    common('address'),
    common('measure', { options: measures, fallback: measures[0] }),
    common('summary'),
  ]
}

/** What the same column is called in the form, in the list and in the tables of offices. */
const ALSO: Partial<Record<Common, string[]>> = {
  title: ['title', ...gridWords.zh.alsoTitle.split(' ')],
  day: ['occurredTo', 'occurredFrom', 'date', ...gridWords.zh.alsoDay.split(' ')],
  participants: ['participants', ...gridWords.zh.alsoParticipants.split(' ')],
  district: ['district', ...gridWords.zh.alsoDistrict.split(' ')],
  township: ['township', ...gridWords.zh.alsoTownship.split(' ')],
  address: ['address', ...gridWords.zh.alsoAddress.split(' ')],
  measure: ['measures', ...gridWords.zh.alsoMeasure.split(' ')],
  summary: ['summary', ...gridWords.zh.alsoSummary.split(' ')],
}

const SHAPES: Record<Field['type'], Shape> = {
  TEXT: 'TEXT',
  INTEGER: 'NUMBER',
  DECIMAL: 'NUMBER',
  MONEY: 'NUMBER',
  DATE: 'DAY',
  CHOICE: 'ONE',
  CHOICES: 'SEVERAL',
  BOOLEAN: 'YES_NO',
  ORGANISATION: 'ONE',
}

function detail(field: Field, register: Organisation[]): Column {
  const shape = SHAPES[field.type]
  return {
    key: `details/${field.key}`,
    pointer: `/details/${field.key}`,
    label: named(field.label),
    names: [field.label.zh, field.label.en ?? '', field.key],
    shape,
    options: optionsOf(field, register),
    unit: field.unit,
    required: field.required === true,
    max: field.type === 'TEXT' ? field.max : undefined,
    width: WIDTHS[shape],
  }
}

function optionsOf(field: Field, register: Organisation[]): Option[] {
  if (field.type === 'ORGANISATION') {
    return [...workingUnits(register), ...register.filter(isDistrict)].map(unitOption)
  }
  if (field.type === 'BOOLEAN') {
    const { zh, en } = gridWords
    return [
      { code: 'true', label: named({ zh: zh.yes, en: en.yes }), names: [zh.yes, en.yes, 'y', '1', '√', '✓'] },
      { code: 'false', label: named({ zh: zh.no, en: en.no }), names: [zh.no, en.no, 'n', '0', '×'] },
    ]
  }
  return (field.choices ?? []).map(({ code, label }) => ({
    code,
    label: named(label),
    names: [label.zh, label.en ?? ''],
  }))
}

const unitOption = ({ code, name }: Organisation): Option => ({ code, label: name, names: [] })

/** The column a refusal points to; the day and the place each have one. */
export function columnAt(pointer: string, columns: readonly Column[]): Column | undefined {
  const place =
    pointer === '/place' ? '/place/district' : pointer === '/occurredFrom' ? '/occurredTo' : pointer
  return columns.find((column) => place === column.pointer || place.startsWith(`${column.pointer}/`))
}
