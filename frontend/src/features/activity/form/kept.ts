import type { ReportDraft } from '@/api/model'
import type { FormContent } from './content'

/** What this browser keeps of a form, so that neither a closed tab nor a lost network loses a word. */
export interface Kept {
  at: string
  content: FormContent
  /** The version of the report the typing began from. */
  version?: number
  /** A first draft whose answer never came: sent again word for word before anything else. */
  pending?: { key: string; draft: ReportDraft }
}

const name = (user: string, report: string | undefined) => `siqian.form.${user}.${report ?? 'new'}`

export function readKept(user: string, report: string | undefined): Kept | undefined {
  try {
    const text = localStorage.getItem(name(user, report))
    const kept = text === null ? undefined : (JSON.parse(text) as Kept)
    return typeof kept?.content?.kind === 'string' ? kept : undefined
  } catch {
    return undefined
  }
}

/** Whether the browser took it: storage can be full or forbidden. */
export function keep(user: string, report: string | undefined, kept: Kept): boolean {
  try {
    localStorage.setItem(name(user, report), JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

export function forget(user: string, report: string | undefined) {
  try {
    localStorage.removeItem(name(user, report))
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}
