import { Link } from '@tanstack/react-router'
import type { Measure } from '@/api/model'
import { planWords } from '@/features/plan/words'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Light } from '@/ui/Light'
import { leaderName } from '../board/Leaders'
import { lightWord, toneOf } from '../light'
import type { Scope } from '../scope'
import { progressWords } from '../words'
import { ItemLine } from './ItemLine'
import css from './MeasureList.module.css'
import type { MeasureRow, MeasureViewProps } from './MeasuresPage'

export function MeasureList({ groups, scope }: MeasureViewProps) {
  return groups.map(({ code, title, rows }) => (
    <Card key={code} title={title} flush>
      <ul className={css.list}>
        {rows.map((row) => (
          <MeasureEntry key={row.measure.code} row={row} scope={scope} />
        ))}
      </ul>
    </Card>
  ))
}

function MeasureEntry({ row: { measure, progress, items }, scope }: { row: MeasureRow; scope: Scope }) {
  const t = useWords(planWords)
  const p = useWords(progressWords)
  return (
    <li className={css.entry} id={measure.code}>
      <div className={css.left}>
        <div className={css.what}>
          <h3 className={css.title}>
            <span className={css.label}>{measure.label}</span>
            {measure.title}
          </h3>
          <Light tone={toneOf(progress?.light)} word={lightWord(p, progress?.light)} />
        </div>
        <dl className={css.facts}>
          <dt>{t.leader}</dt>
          <dd>{measure.leaders.map(leaderName).join('、') || t.vacant}</dd>
          <dt>{t.units}</dt>
          <dd>
            <Units units={measure.units} />
          </dd>
        </dl>
        <details className={css.source}>
          <summary>{t.text}</summary>
          <blockquote>{measure.text}</blockquote>
        </details>
        {progress && (
          <Link
            className={css.reports}
            to="/indicators/$code"
            params={{ code: progress.indicator }}
            search={scope}
            hash="contributions"
          >
            {t.reports} ›
          </Link>
        )}
      </div>
      <ul className={css.items}>
        {items.map((item) => (
          <ItemLine key={`${item.indicator.code}${item.target?.id ?? ''}`} item={item} scope={scope} />
        ))}
        {items.length === 0 && <li className={css.none}>{t.noIndicators}</li>}
      </ul>
    </li>
  )
}

function Units({ units }: { units: Measure['units'] }) {
  const t = useWords(planWords)
  return units.map((unit, index) => (
    <span key={unit.code} className={css.unit}>
      {index > 0 && '、'}
      {unit.name}
      {unit.collective && ` (${t.collective(String(unit.members.length))})`}
      {unit.role === 'LEAD' && <i>{t.lead}</i>}
    </span>
  ))
}
