import type { EntityStanding, EntityStandings, Indicator } from '@/api/model'
import { useReadEntityStandings } from '@/api/progress/progress'
import { quantity, trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { PlainTable } from '@/ui/PlainTable'
import { Answer, EmptyState } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import type { Scope } from '../scope'
import { progressWords } from '../words'
import { pageWords } from './words'

/** The clusters, parks or firms an outcome is counted from: over the threshold, near it, or not published. */
export function Entities({ indicator, scope }: { indicator: Indicator; scope: Scope }) {
  const t = useWords(pageWords)
  const standings = useReadEntityStandings(indicator.code, { year: scope.year, asOf: scope.asOf })
  return (
    <Card title={t.entities} note={standings.data && note(standings.data, t)}>
      <Answer of={standings}>
        {({ items, rule }) =>
          items.length === 0 ? (
            <EmptyState title={t.entitiesNone}>{t.entitiesNoneHint}</EmptyState>
          ) : (
            <PlainTable
              label={indicator.name}
              stacked
              heads={[
                { key: 'name', text: t.entity },
                { key: 'value', text: rule.attribute ?? t.value, number: true },
                { key: 'growth', text: t.growth, number: true },
                { key: 'stand', text: t.stand },
              ]}
            >
              {items.map((one) => (
                <Row key={one.code} one={one} attribute={rule.attribute ?? t.value} />
              ))}
            </PlainTable>
          )
        }
      </Answer>
    </Card>
  )
}

function note(
  { counting, near, unpublished, rule }: EntityStandings,
  t: { entitiesNote: (n: number[]) => string },
) {
  return rule.threshold == null ? undefined : t.entitiesNote([counting, near, unpublished])
}

function Row({ one, attribute }: { one: EntityStanding; attribute: string }) {
  const t = useWords(pageWords)
  const p = useWords(progressWords)
  return (
    <tr>
      <td data-name={t.entity}>{one.name}</td>
      <td data-name={attribute} className="number" data-number>
        {one.value == null ? p.notPublished : quantity(one.value, t.entityUnit)}
        {one.preliminary && ` ${p.preliminary}`}
      </td>
      <td data-name={t.growth} className="number" data-number>
        {one.growth == null ? '—' : `${one.growth > 0 ? '+' : ''}${trimmed(one.growth, 2)}%`}
      </td>
      <td data-name={t.stand}>
        {one.counts === true && <Tag>{t.overThreshold}</Tag>}
        {one.near && <Tag>{t.nearThreshold}</Tag>}
      </td>
    </tr>
  )
}
