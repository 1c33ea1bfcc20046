import { Link } from '@tanstack/react-router'
import type { ProgressItem, Totals } from '@/api/model'
import { figure, quantity } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Shape } from '@/ui/Light'
import { ProgressBar } from '@/ui/ProgressBar'
import { standing, toneOf, verdictWord } from '../light'
import { itemKey } from '../queries'
import type { Scope } from '../scope'
import { progressWords } from '../words'
import { Panel } from './Panel'
import css from './Panels.module.css'
import { leafOf } from './rotation'
import { screenWords } from './words'

const LINES = 6

export function IndicatorPanel({
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
  const leaf = leafOf(items, LINES, turn)
  const note = totals && t.onPace(String(totals.onPace), String(totals.targets))
  return (
    <Panel title={t.indicators} note={note} {...leaf}>
      <ul className={css.indicators}>
        {leaf.items.map((item) => {
          const { indicator, target } = item
          const { share, pace } = standing(item)
          const actual = figure(item.actual, indicator.unit)
          return (
            <li key={itemKey(item)}>
              <Link to="/indicators/$code" params={{ code: indicator.code }} search={scope}>
                {indicator.name}
              </Link>
              <p className="number">
                <b>{actual.digits}</b>{' '}
                <span>
                  {target?.value == null
                    ? actual.unit
                    : `/ ${quantity(target.value, target.unit ?? indicator.unit)}`}
                </span>
                <span className={css.light} data-tone={toneOf(item.light)}>
                  <Shape tone={toneOf(item.light)} size={26} /> {verdictWord(p, item)}
                </span>
              </p>
              <ProgressBar share={share} pace={pace} tone={toneOf(item.light)} />
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
