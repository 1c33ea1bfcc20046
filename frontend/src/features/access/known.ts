import type { Session } from '@/api/model'

/** Who was signed in here last, so that the page opens for them where there is no network. Never the token. */
const KNOWN = 'siqian.known'
const LEAVING = 'siqian.leaving'

export function keepKnown({ csrfToken: _token, ...who }: Session) {
  attempt(() => localStorage.setItem(KNOWN, JSON.stringify(who)))
}

export function known(): Session | undefined {
  const text = attempt(() => localStorage.getItem(KNOWN))
  const who = text == null ? undefined : attempt(() => JSON.parse(text) as Omit<Session, 'csrfToken'>)
  return typeof who?.user?.id === 'string' ? { ...who, csrfToken: '' } : undefined
}

export function forgetKnown() {
  attempt(() => localStorage.removeItem(KNOWN))
}

export function isLeaving(): boolean {
  return attempt(() => localStorage.getItem(LEAVING)) === 'true'
}

export function setLeaving(leaving: boolean) {
  attempt(() => (leaving ? localStorage.setItem(LEAVING, 'true') : localStorage.removeItem(LEAVING)))
}

/** Storage can be forbidden; then nobody is known here without a network. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
