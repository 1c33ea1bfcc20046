import { useState } from 'react'
import { useListTargetsOfIndicator, useReadIndicator } from '@/api/indicators/indicators'
import type { Indicator, Observation } from '@/api/model'
import { useListObservations } from '@/api/statistics/statistics'
import { useOrganisationNames } from '@/features/organisation/names'
import { inOneForm } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Pager } from '@/ui/Pager'
import { PlainTable } from '@/ui/PlainTable'
import { Answer, EmptyState } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import { figurePeriod } from '../board/outcome'
import type { Scope } from '../scope'
import { progressWords } from '../words'
import css from './Published.module.css'
import { figureAnchor, seriesBehind, territoriesOf } from './series'
import { pageWords } from './words'

/** The statistics an outcome rests on, each with who published it and where. */
export function Published({ indicator, scope }: { indicator: Indicator; scope: Scope }) {
  const targets = useListTargetsOfIndicator(indicator.code, { all: true, asOf: scope.asOf, pageSize: 200 })
  return (
    <Answer of={targets}>
      {({ items }) =>
        seriesBehind(indicator, items).map((code) => (
          <Figures
            key={code}
            code={code}
            own={code === indicator.code ? indicator : undefined}
            territories={territoriesOf(items)}
            scope={scope}
          />
        ))
      }
    </Answer>
  )
}

function Figures({
  code,
  own,
  territories,
  scope,
}: {
  code: string
  own: Indicator | undefined
  territories: string[] | undefined
  scope: Scope
}) {
  const t = useWords(pageWords)
  const p = useWords(progressWords)
  const nameOf = useOrganisationNames()
  const [page, setPage] = useState(1)
  const indicator = useReadIndicator(code, { asOf: scope.asOf }, { query: { staleTime: 600_000 } }).data
  const figures = useListObservations(
    code,
    { territory: territories, asOf: scope.asOf, page, pageSize: territories ? 50 : 200 },
    { query: { placeholderData: (before) => before } },
  )
  const name = own ? t.observed : t.observedOf(indicator?.name ?? code)
  const several = territories?.length !== 1
  return (
    <Card title={name} note={own ? t.observedNote : undefined}>
      <Answer of={figures}>
        {(answer) =>
          answer.items.length === 0 ? (
            <EmptyState title={p.notPublished}>
              {own?.derivation?.of ? t.observedDerived : t.observedHint}
            </EmptyState>
          ) : (
            <>
              <PlainTable
                label={indicator?.name ?? code}
                stacked
                heads={[
                  ...(several ? [{ key: 'place', text: t.territory }] : []),
                  { key: 'period', text: t.ofPeriod },
                  { key: 'value', text: t.value, number: true },
                  { key: 'source', text: t.publisher },
                  { key: 'day', text: t.publishedOn },
                ]}
              >
                {answer.items.map((figure) => (
                  <Row
                    key={figure.id}
                    figure={figure}
                    place={several ? nameOf(figure.territory) : undefined}
                    value={inOneForm(
                      answer.items.map(({ value }) => value),
                      figure.unit ?? indicator?.unit,
                    )(figure.value)}
                  />
                ))}
              </PlainTable>
              <Pager page={answer.page} pageSize={answer.pageSize} total={answer.total} onPage={setPage} />
            </>
          )
        }
      </Answer>
    </Card>
  )
}

function Row({ figure, place, value }: { figure: Observation; place: string | undefined; value: string }) {
  const t = useWords(pageWords)
  const p = useWords(progressWords)
  return (
    <tr id={figureAnchor(figure.territory)}>
      {place !== undefined && <td data-name={t.territory}>{place}</td>}
      <td data-name={t.ofPeriod}>
        {figurePeriod({ from: figure.periodStart, to: figure.periodEnd }, p.month)}
      </td>
      <td data-name={t.value} className="number" data-number>
        {figure.status === 'WITHDRAWN' ? <Tag tone="bad">{t.withdrawn}</Tag> : value}
        {figure.status === 'PRELIMINARY' && <span className={css.mark}>{p.preliminary}</span>}
      </td>
      <td data-name={t.publisher}>
        {figure.publisher}
        <span className={css.citation}>{figure.citation}</span>
        {figure.status === 'WITHDRAWN' && figure.note && (
          <span className={css.citation}>{t.withdrawnWhy(figure.note)}</span>
        )}
      </td>
      <td data-name={t.publishedOn} className="number">
        {figure.publishedOn}
      </td>
    </tr>
  )
}
