import { useEffect, useRef } from 'react'

const STEPS: Record<string, 1 | -1> = { j: 1, k: -1 }

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, select, textarea, dialog, [contenteditable]') !== null

/** J and K walk the queue, A and R go to the two decisions; while someone types they are letters. */
export function useQueueKeys(onStep: (step: 1 | -1) => void) {
  const act = useRef(onStep)
  act.current = onStep
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      const step = STEPS[key]
      const goal = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`)
      if (step !== undefined) act.current(step)
      else if (goal !== null) goal.focus()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
