import { useSyncExternalStore } from 'react'

/**
 * The catalogue of strings, small and typed: each room keeps its words in `words.ts`, Chinese first; English must
 * have the same keys with the same parameters, or the type check fails. A chunk carries only its own words.
 */
export type Language = 'zh' | 'en'

type Phrase = string | ((...values: never[]) => string)
type SameShape<Z> = { [K in keyof Z]: Z[K] extends string ? string : Z[K] }
export interface Words<Z> {
  zh: Z
  en: SameShape<Z>
}

export function words<Z extends Record<string, Phrase>>(zh: Z, en: SameShape<Z>): Words<Z> {
  return { zh, en }
}

const KEPT = 'siqian.language'
const listeners = new Set<() => void>()
let current: Language = kept()

function kept(): Language {
  try {
    return localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh' // Storage can be forbidden; the page works without it.
  }
}

export function language(): Language {
  return current
}

export function speak(next: Language) {
  current = next
  try {
    localStorage.setItem(KEPT, next)
  } catch {
    // The choice then lasts as long as the page.
  }
  applyToDocument()
  for (const listener of listeners) listener()
}

export function applyToDocument() {
  document.documentElement.lang = current === 'zh' ? 'zh-CN' : 'en'
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, language)
}

/** The words of one room in the language of now. */
export function useWords<Z>(of: Words<Z>): Z {
  return of[useLanguage()] as Z
}

/** A name the API gives in both languages. */
export function named(name: { zh?: string | null; en?: string | null } | null | undefined): string {
  return name?.[current] ?? name?.zh ?? ''
}
