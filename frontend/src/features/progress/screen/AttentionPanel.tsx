import { Link } from '@tanstack/react-router'
import type { ProgressItem, Totals } from '@/api/model'
import { useWords } from '@/lib/i18n'
import { Shape } from '@/ui/Light'
import { LATE, lightWord, standing, toneOf } from '../light'
import { itemKey } from '../queries'
import type { Scope } from '../scope'
import { progressWords } from '../words'
import { Panel } from './Panel'
import css from './Panels.module.css'
import { leafOf } from './rotation'
import { screenWords } from './words'

const LINES = 4

/** What is behind, the farthest first, and what waits at the desks. */
export function AttentionPanel({
  items,
  totals,
  scope,
  turn,
}: {
  items: ProgressItem[]
  totals: Totals | undefined
  scope: Scope
  turn: number
}) {
  const t = useWords(screenWords)
  const p = useWords(progressWords)
  const late = items.filter(({ light }) => LATE.includes(light)).sort(farthestFirst)
  const leaf = leafOf(late, LINES, turn)
  return (
    <Panel
      title={t.attention}
      note={
        totals && (
          <>
            {t.waiting(String(totals.waiting))}
            {totals.overdue > 0 && ` · ${t.waitingOverdue(String(totals.overdue))}`}
          </>
        )
      }
      page={leaf.page}
      pages={leaf.pages}
    >
      {late.length === 0 && <p className={css.nothing}>{t.nothing}</p>}
      <ul className={css.attention}>
        {leaf.items.map((item) => (
          <li key={itemKey(item)} data-tone={toneOf(item.light)}>
            <p>
              <Link to="/indicators/$code" params={{ code: item.indicator.code }} search={scope}>
                {item.indicator.name}
              </Link>
              <span>
                <Shape tone={toneOf(item.light)} size={22} /> {lightWord(p, item.light)}
              </span>
            </p>
            <p>{item.reason}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function farthestFirst(one: ProgressItem, other: ProgressItem): number {
  if (one.light !== other.light) return LATE.indexOf(one.light) - LATE.indexOf(other.light)
  return (standing(one).points ?? 0) - (standing(other).points ?? 0)
}
