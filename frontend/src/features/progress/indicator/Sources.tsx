import { useListTargetsOfIndicator } from '@/api/indicators/indicators'
import type { Indicator, Target } from '@/api/model'
import { useReadPlan } from '@/api/plan/plan'
import { passageOf } from '@/features/indicator/passage'
import { targetText } from '@/features/indicator/targetText'
import { indicatorWords } from '@/features/indicator/words'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Answer, EmptyState } from '@/ui/States'
import { usePlans } from '../queries'
import css from './Sources.module.css'
import { pageWords } from './words'

/** Where the target comes from: the sentence of the notice, marked inside its paragraph, and what is still open. */
export function Sources({ indicator }: { indicator: Indicator }) {
  const t = useWords(pageWords)
  const targets = useListTargetsOfIndicator(indicator.code)
  const code = usePlans().data?.items[0]?.code
  const plan = useReadPlan(code ?? '', undefined, {
    query: { enabled: code !== undefined, staleTime: 600_000 },
  }).data
  return (
    <Card title={t.source} note={targets.data?.items.length ? t.sourceNote : undefined}>
      <Answer of={targets}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t.noTargets}>{t.noTargetsHint}</EmptyState>
          ) : (
            items.map((target) => (
              <SourceOf
                key={target.code}
                target={target}
                indicator={indicator}
                notice={plan?.text}
                document={plan?.documentNumber}
              />
            ))
          )
        }
      </Answer>
      {indicator.note && (
        <p className={css.remark}>
          <b>{t.note}</b> {indicator.note}
        </p>
      )}
    </Card>
  )
}

function SourceOf({
  target,
  indicator,
  notice,
  document,
}: {
  target: Target
  indicator: Indicator
  notice: string | null | undefined
  document: string | undefined
}) {
  const t = useWords(pageWords)
  const i = useWords(indicatorWords)
  const { before, quote, after } = passageOf(target, notice)
  return (
    <article className={css.source} id={target.code}>
      <h3 className={css.promise}>
        <span className={css.code}>{target.code}</span>
        {targetText(i, target, indicator.unit)}
      </h3>
      <p className={css.facts}>
        {[
          document,
          target.periodText ?? i[`cadence_${target.cadence}`],
          t[`strength_${target.strength}`],
          target.milestoneOf && t.milestoneOf(target.milestoneOf),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <blockquote className={css.passage}>
        {before}
        <mark>{quote}</mark>
        {after}
      </blockquote>
      {target.openQuestion && (
        <p className={css.question}>
          <b>{t.openQuestion}</b> {target.openQuestion}
        </p>
      )}
      {target.ambiguity && !target.openQuestion && (
        <p className={css.remark}>
          <b>{t.ambiguity}</b> {target.ambiguity}
        </p>
      )}
    </article>
  )
}
