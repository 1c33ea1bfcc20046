import { Link } from '@tanstack/react-router'
import type { ProgressItem } from '@/api/model'
import { targetText } from '@/features/indicator/targetText'
import { indicatorWords } from '@/features/indicator/words'
import { quantity } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Light } from '@/ui/Light'
import { toneOf, verdictWord } from '../light'
import { itemKey } from '../queries'
import { progressWords } from '../words'
import css from './Outcomes.module.css'

/** The city's outcomes stand apart from our own work: official statistics, or "not published", never a zero. */
export function Outcomes({ items, year }: { items: ProgressItem[]; year: number }) {
  const t = useWords(progressWords)
  const i = useWords(indicatorWords)
  const names = new Map(items.map(({ indicator }) => [indicator.code, indicator.name]))
  return (
    <Card title={t.outcomes} note={t.outcomesNote}>
      <ul className={css.list}>
        {items.map((item) => (
          <li key={itemKey(item)} className={css.item}>
            <p className={css.name}>
              <Link to="/indicators/$code" params={{ code: item.indicator.code }} search={{ year }}>
                {item.indicator.name}
              </Link>
            </p>
            <p className={css.target}>
              {item.target
                ? targetText(i, item.target, item.indicator.unit, (code) => names.get(code) ?? code)
                : t.noTarget}
              {item.target?.period.end && (
                <span className={css.until}> · {item.target.period.end.slice(0, 4)}</span>
              )}
            </p>
            <p className={`number ${css.actual}`} data-missing={item.actual == null || undefined}>
              {item.actual == null ? t.notPublished : quantity(item.actual, item.indicator.unit)}
            </p>
            <Light tone={toneOf(item.light)} word={verdictWord(t, item)} title={item.reason} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
