import { useSyncExternalStore } from 'react'

/** The same width at which the style sheets change to the phone's layout. */
const NARROW = '(max-width: 899px)'

function subscribe(listener: () => void) {
  const query = window.matchMedia(NARROW)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches)
}
