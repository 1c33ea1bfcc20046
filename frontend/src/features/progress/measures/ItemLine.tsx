import { Link } from '@tanstack/react-router'
import type { ProgressItem } from '@/api/model'
import { targetText } from '@/features/indicator/targetText'
import { indicatorWords } from '@/features/indicator/words'
import { quantity } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Light } from '@/ui/Light'
import { ProgressBar } from '@/ui/ProgressBar'
import { standing, toneOf, verdictWord } from '../light'
import type { Scope } from '../scope'
import { progressWords } from '../words'
import css from './ItemLine.module.css'

/** One indicator in one line: name, how far of how much, bar, light. */
export function ItemLine({ item, scope }: { item: ProgressItem; scope: Scope }) {
  const t = useWords(progressWords)
  const i = useWords(indicatorWords)
  const { indicator, target } = item
  const { share, pace } = standing(item)
  const missing = item.actual == null
  return (
    <li className={css.line}>
      <Link className={css.name} to="/indicators/$code" params={{ code: indicator.code }} search={scope}>
        {indicator.name}
      </Link>
      <span className={`number ${css.figures}`}>
        <b data-missing={missing || undefined}>
          {missing && indicator.indicatorClass === 'OUTCOME'
            ? t.notPublished
            : quantity(item.actual, indicator.unit)}
        </b>
        {target && <span className={css.target}> · {targetText(i, target, indicator.unit)}</span>}
      </span>
      <span className={css.bar}>
        {share !== null && <ProgressBar share={share} pace={pace} tone={toneOf(item.light)} />}
      </span>
      <span className={css.light}>
        {target && <Light tone={toneOf(item.light)} word={verdictWord(t, item)} title={item.reason} />}
      </span>
    </li>
  )
}
