import type { ReactNode } from 'react'
import css from './Segments.module.css'

/** A row of links of which one is the present one. The links come from outside: the URL is the state. */
export function Segments({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={css.segments} aria-label={label}>
      {children}
    </nav>
  )
}

export const segmentClass = css.segment
