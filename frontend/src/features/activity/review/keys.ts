import { useEffect, useRef } from 'react'

const STEPS: Record<string, 1 | -1> = { j: 1, k: -1 }

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type="checkbox"]), select, textarea, dialog, [contenteditable]') !== null

/** J and K walk the queue, X marks the open one, A and R go to the two decisions; while someone types they are letters. */
export function useQueueKeys(onStep: (step: 1 | -1) => void, onMark: () => void) {
  const act = useRef({ onStep, onMark })
  act.current = { onStep, onMark }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      const step = STEPS[key]
      const goal = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`)
      if (step !== undefined) act.current.onStep(step)
      else if (key === 'x') act.current.onMark()
      else if (goal !== null) goal.focus()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
