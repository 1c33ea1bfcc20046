import type { KeyboardEvent } from 'react'
import type { Intent } from '../outbox/item'

/** Hands the form in or saves it from the keyboard. */
export function shortCut(event: KeyboardEvent, act: (intent: Intent) => void) {
  if (!(event.ctrlKey || event.metaKey)) return
  const what = { Enter: 'SUBMIT', s: 'SAVE' } as const
  const chosen = what[event.key as keyof typeof what]
  if (chosen === undefined) return
  event.preventDefault()
  act(chosen)
}
