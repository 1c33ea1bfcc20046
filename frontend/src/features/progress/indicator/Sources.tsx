import { useListTargetsOfIndicator } from '@/api/indicators/indicators'
import type { Indicator, Target } from '@/api/model'
import { useReadPlan } from '@/api/plan/plan'
import { passageOf } from '@/features/indicator/passage'
import { targetText } from '@/features/indicator/targetText'
import { chainsOf, holding } from '@/features/indicator/versions'
import { indicatorWords } from '@/features/indicator/words'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Answer, EmptyState } from '@/ui/States'
import { usePlans } from '../queries'
import css from './Sources.module.css'
import { pageWords } from './words'

/** Where the target comes from: the sentence of the notice, marked inside its paragraph, and what is still open. */
export function Sources({ indicator, asOf }: { indicator: Indicator; asOf: string | undefined }) {
  const t = useWords(pageWords)
  const targets = useListTargetsOfIndicator(indicator.code, { all: true, asOf, pageSize: 200 })
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
            chainsOf(items).map((chain) => (
              <SourceOf
                key={chain[0]?.root}
                chain={chain}
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
  chain,
  indicator,
  notice,
  document,
}: {
  chain: Target[]
  indicator: Indicator
  notice: string | null | undefined
  document: string | undefined
}) {
  const t = useWords(pageWords)
  const i = useWords(indicatorWords)
  const target = holding(chain)
  if (target === undefined) return null
  const { before, quote, after } = passageOf(target, notice)
  return (
    <article className={css.source} id={target.code}>
      <h3 className={css.promise}>
        <span className={css.code}>{target.code}</span>
        {targetText(i, target, indicator.unit)}
      </h3>
      <p className={css.facts}>
        {[
          target.document ?? document,
          target.periodText ?? i[`cadence_${target.cadence}`],
          t[`strength_${target.strength}`],
          target.milestoneOf && t.milestoneOf(target.milestoneOfInForce ?? target.milestoneOf),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <blockquote className={css.passage}>
        {before}
        <mark>{quote}</mark>
        {after}
      </blockquote>
      {chain.length > 1 && <Versions chain={chain} unit={indicator.unit} document={document} />}
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

/** What was promised before, and what is to come: each with its day and its document. */
function Versions({
  chain,
  unit,
  document,
}: {
  chain: Target[]
  unit: string
  document: string | undefined
}) {
  const t = useWords(pageWords)
  const i = useWords(indicatorWords)
  return (
    <div className={css.versions}>
      <b>{t.versions}</b>
      <ol>
        {chain.map((one) => (
          <li key={one.code} data-now={one.code === one.versionInForce || undefined}>
            <span className="number">{one.effectiveFrom ? t.fromDay(one.effectiveFrom) : t.fromStart}</span>
            <span>{targetText(i, one, unit)}</span>
            <span>{one.document ?? document}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
