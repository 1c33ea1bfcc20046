import type { Choice, Field, FieldType, ReportKind, ReportKindChangeDraft } from '@/api/model'
import type { Asked, Given } from '@/ui/FormDialog'
import type { kindWords } from './words'

type Words = typeof kindWords.zh

export const TYPES: readonly FieldType[] = [
  'TEXT',
  'INTEGER',
  'DECIMAL',
  'MONEY',
  'DATE',
  'CHOICE',
  'CHOICES',
  'BOOLEAN',
  'ORGANISATION',
]

/** What is asked of a field; the key and the type stay once it exists. */
export function askedOf(t: Words, field: Field | undefined): Asked[] {
  const fixed: Asked[] = [
    { name: 'key', label: t.key, required: true, help: t.keyHelp },
    {
      name: 'type',
      label: t.type,
      type: 'select',
      required: true,
      choices: TYPES.map((type) => ({ value: type, label: t[`type_${type}`] })),
    },
  ]
  return [
    ...(field ? [] : fixed),
    { name: 'zh', label: t.labelZh, value: field?.label.zh, required: true },
    { name: 'en', label: t.labelEn, value: field?.label.en, required: true },
    { name: 'unit', label: t.unit, value: field?.unit },
    { name: 'help', label: t.help, value: field?.help?.zh },
    {
      name: 'rules',
      label: t.rules,
      type: 'checks',
      values: field?.required ? ['required'] : [],
      choices: [{ value: 'required', label: t.required }],
    },
    { name: 'min', label: t.min, type: 'number', value: text(field?.min) },
    { name: 'max', label: t.max, type: 'number', value: text(field?.max) },
    {
      name: 'choices',
      label: t.choices,
      type: 'area',
      value: field?.choices?.map(writtenChoice).join('\n'),
      help: t.choicesHelp,
    },
  ]
}

export function askedOfKind(t: Words, kind: ReportKind): Asked[] {
  return [
    { name: 'zh', label: t.nameZh, value: kind.name.zh, required: true },
    { name: 'en', label: t.nameEn, value: kind.name.en, required: true },
    {
      name: 'measures',
      label: t.measures,
      value: kind.measures.join(' '),
      required: true,
      help: t.measuresHelp,
    },
    { name: 'photos', label: t.photos, type: 'number', value: String(kind.evidence.photos), required: true },
    { name: 'sheets', label: t.sheets, type: 'number', value: String(kind.evidence.sheets), required: true },
    {
      name: 'documents',
      label: t.documents,
      type: 'number',
      value: String(kind.evidence.documents),
      required: true,
    },
    {
      name: 'allows',
      label: t.allows,
      type: 'checks',
      values: [...(kind.joint ? ['joint'] : []), ...(kind.participants ? ['participants'] : [])],
      choices: [
        { value: 'joint', label: t.joint },
        { value: 'participants', label: t.participants },
      ],
    },
  ]
}

export function kindOf(given: Given): Partial<ReportKindChangeDraft> {
  const allows = given.all('allows')
  return {
    name: { zh: given.zh ?? '', en: given.en ?? '' },
    measures: (given.measures ?? '').split(/[\s,]+/).filter((code) => code !== ''),
    evidence: {
      photos: Number(given.photos),
      sheets: Number(given.sheets),
      documents: Number(given.documents),
    },
    joint: allows.includes('joint'),
    participants: allows.includes('participants'),
  }
}

export function fieldOf(given: Given, before: Field | undefined, types: readonly FieldType[]): Field {
  const number = (written: string | undefined) => (written ? Number(written) : undefined)
  const choices = (given.choices ?? '').split('\n').flatMap((line) => readChoice(line) ?? [])
  return {
    ...before,
    key: before?.key ?? given.key ?? '',
    type: before?.type ?? types.find((type) => type === given.type) ?? 'TEXT',
    label: { zh: given.zh ?? '', en: given.en ?? '' },
    unit: given.unit || undefined,
    help: given.help ? { zh: given.help, en: before?.help?.en ?? given.help } : undefined,
    required: given.all('rules').includes('required'),
    min: number(given.min),
    max: number(given.max),
    choices: choices.length > 0 ? choices : undefined,
  }
}

/** One choice a line: CODE | Chinese | English. */
export function readChoice(line: string): Choice | undefined {
  const [code = '', zh = '', en = ''] = line.split('|').map((part) => part.trim())
  return code === '' ? undefined : { code, label: { zh: zh || code, en: en || zh || code } }
}

export function writtenChoice({ code, label }: Choice): string {
  return `${code} | ${label.zh ?? ''} | ${label.en ?? ''}`
}

function text(value: number | undefined): string {
  return value === undefined ? '' : String(value)
}
