import type { ProgressItem } from '@/api/model'
import { useListActions } from '@/api/plan/plan'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Page } from '@/ui/Page'
import { Answer, Skeleton } from '@/ui/States'
import { AsOfBanner, AsOfInput } from './AsOf'
import css from './IndicatorsPage.module.css'
import { pageWords } from './indicator/words'
import { ItemLine } from './measures/ItemLine'
import { PrintHeader } from './PrintHeader'
import { itemKey, useBoard, useMeasures } from './queries'
import { type ScopeSearch, scopeFrom } from './scope'
import { YearSwitch } from './YearSwitch'

/** Everything that is measured, under the action or measure that promised it; outcomes and our own work apart. */
export function IndicatorsPage(search: ScopeSearch) {
  const t = useWords(pageWords)
  const scope = scopeFrom(search)
  const board = useBoard(scope)
  const titleOf = useOwnerTitles()
  return (
    <Page
      title={t.catalogue}
      note={t.catalogueNote}
      actions={
        <>
          <AsOfInput asOf={scope.asOf} />
          <YearSwitch year={scope.year} />
        </>
      }
    >
      <PrintHeader title={t.catalogue} scope={scope} day={board.data?.asOf} />
      <AsOfBanner asOf={scope.asOf} />
      <Answer of={board} waiting={<Skeleton rows={10} height={36} />}>
        {({ items }) => (
          <>
            {(['OUTPUT', 'OUTCOME'] as const).map((kind) => (
              <section key={kind} className={css.kind}>
                <h2 className={css.heading}>{kind === 'OUTPUT' ? t.outputs : t.outcomes}</h2>
                {byOwner(items.filter(({ indicator }) => indicator.indicatorClass === kind)).map(
                  ([owner, owned]) => (
                    <Card key={owner} title={titleOf(owner)}>
                      <ul>
                        {owned.map((item) => (
                          <ItemLine key={itemKey(item)} item={item} scope={scope} />
                        ))}
                      </ul>
                    </Card>
                  ),
                )}
              </section>
            ))}
          </>
        )}
      </Answer>
    </Page>
  )
}

/** The name of what an indicator belongs to: an action, a measure, or the plan itself. */
export function useOwnerTitles(): (code: string) => string {
  const measures = useMeasures().data?.items ?? []
  const actions = useListActions().data?.items ?? []
  return (code) => {
    const measure = measures.find((one) => one.code === code)
    if (measure) return `${measure.label}${measure.title}`
    const action = actions.find((one) => one.code === code)
    return action ? `${action.label}${action.title}` : code
  }
}

function byOwner(items: ProgressItem[]): [string, ProgressItem[]][] {
  const found = new Map<string, ProgressItem[]>()
  for (const item of items) found.set(item.owner, [...(found.get(item.owner) ?? []), item])
  return [...found].sort(([one], [other]) => one.localeCompare(other))
}
