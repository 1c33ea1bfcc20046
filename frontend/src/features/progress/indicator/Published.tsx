import type { Indicator, Observation } from '@/api/model'
import { useListObservations } from '@/api/statistics/statistics'
import { quantity, today } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { PlainTable } from '@/ui/PlainTable'
import { Answer, EmptyState } from '@/ui/States'
import { figurePeriod } from '../board/outcome'
import type { Scope } from '../scope'
import { progressWords } from '../words'
import css from './Published.module.css'
import { pageWords } from './words'

/** The city; the promises of the notice are hers. */
const CITY = '500000'

/** The statistics an outcome rests on, each with who published it and where. */
export function Published({ indicator, scope }: { indicator: Indicator; scope: Scope }) {
  const t = useWords(pageWords)
  const p = useWords(progressWords)
  // a past day knows only what had been entered by then; today needs no day
  const asOf = scope.asOf && scope.asOf < today() ? scope.asOf : undefined
  const figures = useListObservations(indicator.code, { territory: [CITY], asOf, pageSize: 50 })
  return (
    <Card title={t.observed} note={t.observedNote}>
      <Answer of={figures}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={p.notPublished}>{t.observedHint}</EmptyState>
          ) : (
            <PlainTable
              label={indicator.name}
              stacked
              heads={[
                { key: 'period', text: t.ofPeriod },
                { key: 'value', text: t.value, number: true },
                { key: 'source', text: t.publisher },
                { key: 'day', text: t.publishedOn },
              ]}
            >
              {items.map((figure) => (
                <Row key={figure.id} figure={figure} unit={indicator.unit} />
              ))}
            </PlainTable>
          )
        }
      </Answer>
    </Card>
  )
}

function Row({ figure, unit }: { figure: Observation; unit: string }) {
  const t = useWords(pageWords)
  const p = useWords(progressWords)
  return (
    <tr>
      <td data-name={t.ofPeriod}>
        {figurePeriod({ from: figure.periodStart, to: figure.periodEnd }, p.month)}
      </td>
      <td data-name={t.value} className="number" data-number>
        {quantity(figure.value, unit)}
        {figure.status === 'PRELIMINARY' && <span className={css.mark}>{p.preliminary}</span>}
      </td>
      <td data-name={t.publisher}>
        {figure.publisher}
        <span className={css.citation}>{figure.citation}</span>
      </td>
      <td data-name={t.publishedOn} className="number">
        {figure.publishedOn}
      </td>
    </tr>
  )
}
