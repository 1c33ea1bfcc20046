import type { ActivityReport } from '@/api/model'
import { contentOf, type FormContent } from '../form/content'

/** Done again on another day, with proof of its own. */
export function copyOf(report: ActivityReport): Partial<FormContent> {
  return { ...contentOf(report), occurredFrom: '', occurredTo: '', severalDays: false, evidence: [] }
}
