import type { ReactNode } from 'react'
import css from './Tag.module.css'

/** A word that marks a thing; never the only carrier of a judgement. */
export function Tag({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'good' | 'warn' | 'bad'
  children: ReactNode
}) {
  return (
    <span className={css.tag} data-tone={tone}>
      {children}
    </span>
  )
}
