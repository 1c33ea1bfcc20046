import { Link } from '@tanstack/react-router'
import { figure, percent } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Shape } from '@/ui/Light'
import { ProgressBar } from '@/ui/ProgressBar'
import { Answer } from '@/ui/States'
import { ranked } from '../board/districts'
import type { Metric } from '../board/metric'
import { useDistricts } from '../board/useDistricts'
import { lightWord, toneOf } from '../light'
import type { Scope } from '../scope'
import { progressWords } from '../words'
import { Panel } from './Panel'
import css from './Panels.module.css'
import { leafOf } from './rotation'
import { screenWords } from './words'

const LINES = 8

/** In the same order and of the same indicator as the map beside it. */
export function RankingPanel({ metric, scope, turn }: { metric: Metric; scope: Scope; turn: number }) {
  const t = useWords(screenWords)
  const p = useWords(progressWords)
  const asked = useDistricts(scope, metric.code, undefined, true)
  return (
    <Answer of={asked}>
      {(districts) => {
        const quota = districts.some(({ completion }) => completion !== null)
        const order = ranked(districts, quota ? 'quota' : 'amount')
        const top = Math.max(1, ...order.map(({ amount }) => amount))
        const leaf = leafOf(
          order.map((district, index) => ({ ...district, place: index + 1 })),
          LINES,
          turn,
        )
        return (
          <Panel title={t.ranking} page={leaf.page} pages={leaf.pages}>
            <ol className={css.ranking}>
              {leaf.items.map(({ organisation, place, amount, completion }) => (
                <li key={organisation.code}>
                  <span className="number">{place}</span>
                  <Link
                    to="/indicators/$code"
                    params={{ code: metric.code }}
                    search={{ ...scope, organisation: organisation.code }}
                  >
                    {organisation.shortName}
                  </Link>
                  <ProgressBar
                    share={quota ? completion?.ratio : amount / top}
                    tone={quota ? toneOf(completion?.light) : 'blue'}
                  />
                  <b className="number">
                    {quota ? (
                      <>
                        <Shape tone={toneOf(completion?.light)} size={20} />
                        <span className="unseen">{lightWord(p, completion?.light)}</span>{' '}
                        {percent(completion?.ratio, 0)}
                      </>
                    ) : (
                      figure(amount, '').digits
                    )}
                  </b>
                </li>
              ))}
            </ol>
          </Panel>
        )
      }}
    </Answer>
  )
}
