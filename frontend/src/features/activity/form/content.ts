import type { ActivityReport, EvidenceDraft, Field, ReportDraft, ReportKind } from '@/api/model'
import { typedDay, typedNumber } from '@/lib/day'

export type DetailValue = string | boolean | string[]

/** A file of the report: kept in this browser, at the backend, or both. */
export interface FormEvidence extends Pick<EvidenceDraft, 'kind'> {
  /** Its id at the backend, once it is there. */
  file?: string | undefined
  /** Its key in this browser. */
  photo?: string | undefined
  caption: string | null
  contentType: string
  size: number | null
  name: string | null
}

export const evidenceKey = ({ photo, file }: FormEvidence): string => photo ?? file ?? ''

/** What stands in the form: texts as they were typed, so that a half-typed number is kept too. */
export interface FormContent {
  kind: string
  organisation: string | undefined
  title: string
  /** The principal one first; an empty first one while only further ones are chosen. */
  measures: string[]
  jointOrganisations: string[]
  occurredFrom: string
  occurredTo: string
  severalDays: boolean
  district: string
  township: string
  address: string
  /** As typed or as the device found them; both or neither. */
  latitude: string
  longitude: string
  participants: string
  summary: string
  details: Record<string, DetailValue>
  evidence: FormEvidence[]
}

export function emptyContent(start: Partial<FormContent>): FormContent {
  return {
    kind: '',
    organisation: undefined,
    title: '',
    measures: [],
    jointOrganisations: [],
    occurredFrom: '',
    occurredTo: '',
    severalDays: false,
    district: '',
    township: '',
    address: '',
    latitude: '',
    longitude: '',
    participants: '',
    summary: '',
    details: {},
    evidence: [],
    ...start,
  }
}

export function contentOf(report: ActivityReport): FormContent {
  const { district, township, address, latitude, longitude } = report.place
  return {
    kind: report.kind,
    organisation: report.organisation,
    title: report.title ?? '',
    measures: report.measures,
    jointOrganisations: report.jointOrganisations,
    occurredFrom: report.occurredFrom ?? '',
    occurredTo: report.occurredTo ?? '',
    severalDays: report.occurredFrom !== report.occurredTo,
    district: district ?? '',
    township: township ?? '',
    address: address ?? '',
    latitude: latitude == null ? '' : String(latitude),
    longitude: longitude == null ? '' : String(longitude),
    participants: report.participants == null ? '' : String(report.participants),
    summary: report.summary ?? '',
    details: Object.fromEntries(
      Object.entries(report.details).flatMap(([key, value]) => {
        const typed = asTyped(value)
        return typed === undefined ? [] : [[key, typed]]
      }),
    ),
    evidence: report.evidence,
  }
}

function asTyped(value: unknown): DetailValue | undefined {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'boolean') return value
  return Array.isArray(value) ? value.map(String) : String(value)
}

/**
 * The form as the API takes it: what is empty is left out, and what was mistyped is sent as it stands, so that the one
 * who knows the rules says what is wrong with it.
 */
export function draftFrom(content: FormContent, kind: ReportKind | undefined): ReportDraft {
  const occurredFrom = dayOf(content.occurredFrom)
  const measures = [...new Set(content.measures.filter((code) => code !== ''))]
  return {
    kind: content.kind,
    organisation: content.organisation,
    title: textOf(content.title),
    measures,
    jointOrganisations: kind?.joint === false ? [] : content.jointOrganisations,
    occurredFrom,
    occurredTo: content.severalDays ? dayOf(content.occurredTo) : occurredFrom,
    place: {
      district: textOf(content.district),
      township: textOf(content.township),
      address: textOf(content.address),
      latitude: numberOf(content.latitude) as number,
      longitude: numberOf(content.longitude) as number,
    },
    participants: kind?.participants === false ? undefined : (numberOf(content.participants) as number),
    summary: textOf(content.summary),
    details: Object.fromEntries(
      (kind?.fields ?? []).flatMap((field) => {
        const value = detailOf(field, content.details[field.key])
        return value === undefined ? [] : [[field.key, value]]
      }),
    ),
    evidence: content.evidence.flatMap(({ file, kind, caption }) =>
      file === undefined ? [] : [{ file, kind, caption: caption ?? undefined }],
    ),
  }
}

const textOf = (text: string): string | undefined => text.trim() || undefined
const dayOf = (text: string): string | undefined => typedDay(text) ?? textOf(text)
const numberOf = (text: string): number | string | undefined => typedNumber(text) ?? textOf(text)

const NUMBERS: readonly Field['type'][] = ['INTEGER', 'DECIMAL', 'MONEY']

function detailOf({ type }: Field, value: DetailValue | undefined): unknown {
  if (value === undefined || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.length === 0 ? undefined : value
  if (NUMBERS.includes(type)) return numberOf(value)
  return type === 'DATE' ? dayOf(value) : textOf(value)
}
