import type { ReactNode } from 'react'
import css from './FactList.module.css'

export interface Fact {
  key: string
  name: ReactNode
  value: ReactNode
}

export function FactList({ facts, narrow = false }: { facts: Fact[]; narrow?: boolean }) {
  return (
    <dl className={css.list} data-narrow={narrow || undefined}>
      {facts.map(({ key, name, value }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
