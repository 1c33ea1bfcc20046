import { type ReactNode, useId } from 'react'
import type { Board, ProgressItem } from '@/api/model'
import { changeOf } from '../change'
import { itemKey, useBoardBefore } from '../queries'
import type { Scope } from '../scope'
import { IndicatorCard } from './IndicatorCard'
import css from './IndicatorCards.module.css'

/** A group of promises under a heading of its own. */
export function IndicatorCards({
  title,
  note,
  more,
  items,
  board,
  scope,
}: {
  title: string
  note: string
  more?: ReactNode
  items: ProgressItem[]
  board: Board
  scope: Scope
}) {
  const id = useId()
  const before = useBoardBefore(scope)?.items
  if (items.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <header className={css.head}>
        <h2 id={id}>{title}</h2>
        <p>{note}</p>
        {more}
      </header>
      <div className={css.cards}>
        {items.map((item) => (
          <IndicatorCard
            key={itemKey(item)}
            item={item}
            scope={scope}
            change={changeOf(
              item,
              before?.find(({ indicator }) => indicator.code === item.indicator.code),
              scope.year,
              board.asOf,
            )}
          />
        ))}
      </div>
    </section>
  )
}
