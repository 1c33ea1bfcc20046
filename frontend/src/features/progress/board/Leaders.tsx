import { Link } from '@tanstack/react-router'
import type { Measure, MeasureProgress, ProgressItem } from '@/api/model'
import { percent } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { ShapeRow } from '@/ui/Light'
import { ProgressBar } from '@/ui/ProgressBar'
import { averageOf } from '../average'
import { lightWord, toneOf } from '../light'
import type { Scope } from '../scope'
import { progressWords } from '../words'
import css from './Leaders.module.css'

interface Portfolio {
  name: string
  posts: Set<string>
  measures: Measure[]
}

/** Who answers for what, and how it stands. */
export function Leaders({
  measures,
  progress,
  items,
  scope,
}: {
  measures: Measure[]
  progress: MeasureProgress[]
  items: ProgressItem[]
  scope: Scope
}) {
  const t = useWords(progressWords)
  const standing = new Map(progress.map((row) => [row.measure, row]))
  return (
    <Card title={t.leaders} note={t.leadersNote} flush>
      <table className={css.table}>
        <thead>
          <tr>
            <th>{t.leader}</th>
            <th>{t.leaderLights}</th>
            <th title={t.leaderDoneHint}>{t.leaderDone}</th>
            <th className={css.right}>{t.leaderMet}</th>
          </tr>
        </thead>
        <tbody>
          {portfolios(measures).map((portfolio) => {
            const rows = portfolio.measures.map((measure) => standing.get(measure.code))
            const met = rows.reduce((sum, row) => sum + (row?.onPace ?? 0), 0)
            const all = rows.reduce((sum, row) => sum + (row?.targets ?? 0), 0)
            const codes = portfolio.measures.map(({ code }) => code)
            const done = averageOf(items.filter(({ owner }) => codes.includes(owner)))
            return (
              <tr key={portfolio.name}>
                <th scope="row">
                  {portfolio.name}
                  <span className={css.post}>{t.leaderMeasures(String(portfolio.measures.length))}</span>
                </th>
                <td>
                  <Link to="/measures" search={{ ...scope, view: 'list', leader: portfolio.name }}>
                    <ShapeRow
                      lights={portfolio.measures.map((measure) => {
                        const light = standing.get(measure.code)?.light
                        return {
                          key: measure.code,
                          tone: toneOf(light),
                          label: `${measure.label}${measure.title} ${lightWord(t, light)}`,
                        }
                      })}
                    />
                  </Link>
                </td>
                <td className={css.done} title={t.leaderDoneHint}>
                  {done !== null && (
                    <>
                      <ProgressBar share={done.share} pace={done.pace} tone={toneOf(worst(rows))} />
                      <span className="number">{percent(done.share)}</span>
                    </>
                  )}
                </td>
                <td className={`number ${css.right}`}>
                  <Link to="/measures" search={{ ...scope, view: 'list', leader: portfolio.name }}>
                    {met} {t.of} {all}
                  </Link>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Card>
  )
}

const ORDER = ['RED', 'ORANGE', 'YELLOW', 'GREEN', 'BLUE', 'GREY'] as const

function worst(rows: (MeasureProgress | undefined)[]) {
  return ORDER.find((light) => rows.some((row) => row?.light === light))
}

export function leaderName({ person, postName }: Measure['leaders'][number]): string {
  return person ?? postName
}

function portfolios(measures: Measure[]): Portfolio[] {
  const found = new Map<string, Portfolio>()
  for (const measure of measures) {
    for (const leader of measure.leaders) {
      const name = leaderName(leader)
      const portfolio = found.get(name) ?? { name, posts: new Set(), measures: [] }
      portfolio.posts.add(leader.postName)
      portfolio.measures.push(measure)
      found.set(name, portfolio)
    }
  }
  return [...found.values()]
}
