import { useEffect, useState } from 'react'

export interface Rotation {
  /** How many turns have gone by; each panel takes from it the page it shows. */
  turn: number
  paused: boolean
  step: (by: 1 | -1) => void
  toggle: () => void
}

/** Turns the wall's pages over; who asked for less motion turns them by hand. */
export function useRotation(seconds: number): Rotation {
  const [turn, setTurn] = useState(0)
  const [paused, setPaused] = useState(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches)
  useEffect(() => {
    if (paused) return
    const timer = setInterval(() => setTurn((now) => now + 1), seconds * 1000)
    return () => clearInterval(timer)
  }, [paused, seconds])
  useEffect(() => {
    const listen = ({ key, target }: KeyboardEvent) => {
      if (target instanceof HTMLElement && /^(A|BUTTON|INPUT|SELECT)$/.test(target.tagName)) return
      if (key === 'ArrowRight') setTurn((now) => now + 1)
      if (key === 'ArrowLeft') setTurn((now) => now - 1)
      if (key === ' ') setPaused((now) => !now)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return {
    turn,
    paused,
    step: (by) => setTurn((now) => now + by),
    toggle: () => setPaused((now) => !now),
  }
}

export interface Leaf<T> {
  items: T[]
  page: number
  pages: number
}

/** The page of a list that a turn shows, pages as even as they can be: no last page with one line on it. */
export function leafOf<T>(all: readonly T[], most: number, turn: number): Leaf<T> {
  const pages = Math.max(1, Math.ceil(all.length / most))
  const each = Math.ceil(all.length / pages)
  const page = ((turn % pages) + pages) % pages
  return { items: all.slice(page * each, (page + 1) * each), page: page + 1, pages }
}
