import { Link } from '@tanstack/react-router'
import type { Measure, ProgressItem } from '@/api/model'
import { quantity } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { itemKey, useMeasures } from '../queries'
import type { Scope } from '../scope'
import { progressWords } from '../words'
import css from './Untargeted.module.css'

/** Work the notice asks for without a number: shown, but with no light, since nothing was promised to measure it by. */
export function Untargeted({ items, scope }: { items: ProgressItem[]; scope: Scope }) {
  const t = useWords(progressWords)
  const measures = useMeasures().data?.items ?? []
  if (items.length === 0) return null
  return (
    <Card title={t.untargeted} note={t.untargetedNote}>
      <details className={css.folded}>
        <summary>{t.untargetedShow(String(items.length))}</summary>
        <div className={css.columns}>
          {byMeasure(items, measures).map(([measure, owned]) => (
            <section key={measure.code} className={css.group}>
              <h3>
                <Link to="/measures" search={scope} hash={measure.code}>
                  {measure.label}
                  {measure.title}
                </Link>
              </h3>
              <ul>
                {owned.map((item) => (
                  <li key={itemKey(item)} className={css.item}>
                    <span>{item.indicator.name}</span>
                    <Link
                      className="number"
                      to="/indicators/$code"
                      params={{ code: item.indicator.code }}
                      search={scope}
                    >
                      {quantity(item.actual, item.indicator.unit)}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </details>
    </Card>
  )
}

/** What belongs to the plan as a whole stands in the totals already. */
function byMeasure(items: ProgressItem[], measures: Measure[]): [Measure, ProgressItem[]][] {
  return measures.flatMap((measure): [Measure, ProgressItem[]][] => {
    const owned = items.filter(({ owner }) => owner === measure.code)
    return owned.length === 0 ? [] : [[measure, owned]]
  })
}
