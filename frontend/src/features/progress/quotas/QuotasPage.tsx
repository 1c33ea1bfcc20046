import { Link } from '@tanstack/react-router'
import type { QuotaOverviewItem } from '@/api/model'
import { quantity, signed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Light } from '@/ui/Light'
import { Page } from '@/ui/Page'
import { RowTable } from '@/ui/RowTable'
import { Answer, EmptyState, Skeleton } from '@/ui/States'
import { AsOfBanner, AsOfInput } from '../AsOf'
import { toneOf, verdictWord } from '../light'
import { type Scope, type ScopeSearch, scopeFrom } from '../scope'
import { progressWords } from '../words'
import { YearSwitch } from '../YearSwitch'
import { isSplit, STEPS } from './overview'
import css from './Quotas.module.css'
import { QuotaTag } from './QuotaTag'
import { useOverview } from './queries'
import { SplitCard } from './SplitCard'
import { quotaWords } from './words'

export interface QuotaSearch extends ScopeSearch {
  target?: string
}

/** Which targets of a year are split over units, and one of them unit by unit. */
export function QuotasPage({ target, ...search }: QuotaSearch) {
  const t = useWords(quotaWords)
  const scope = scopeFrom(search)
  const overview = useOverview(scope)
  return (
    <Page
      title={t.title}
      note={t.lead}
      actions={
        <>
          <AsOfInput asOf={scope.asOf} />
          <YearSwitch year={scope.year} />
        </>
      }
    >
      <AsOfBanner asOf={scope.asOf} />
      <Answer of={overview} waiting={<Skeleton rows={8} height={40} />}>
        {({ items }) => {
          const shown =
            items.find(({ city }) => city.target === target) ??
            items.find(({ city }) => isSplit(city)) ??
            items[0]
          if (shown === undefined)
            return (
              <Card>
                <EmptyState title={t.noTargets} />
              </Card>
            )
          return (
            <>
              <Targets items={items} shown={shown} scope={scope} />
              <SplitCard
                key={`${shown.city.target} ${scope.year} ${scope.asOf}`}
                indicator={shown.indicator}
                target={shown.city.target}
                scope={scope}
              />
            </>
          )
        }}
      </Answer>
    </Page>
  )
}

function Targets({
  items,
  shown,
  scope,
}: {
  items: QuotaOverviewItem[]
  shown: QuotaOverviewItem
  scope: Scope
}) {
  const t = useWords(quotaWords)
  const p = useWords(progressWords)
  return (
    <Card title={t.targets} note={t.targetsNote(String(scope.year))} flush className={css.card}>
      <RowTable
        caption={t.targets}
        rows={items}
        rowKey={({ city }) => city.target}
        columns={[
          {
            key: 'target',
            name: t.target,
            first: true,
            cell: ({ indicator, city }) => (
              <Link
                to="/quotas"
                search={{ ...scope, target: city.target }}
                aria-current={city === shown.city || undefined}
                className={css.choice}
                resetScroll={false}
              >
                {indicator.name}
              </Link>
            ),
          },
          {
            key: 'light',
            name: t.standing,
            cell: ({ city }) => (
              <div>
                <Light tone={toneOf(city.light)} word={verdictWord(p, city)} title={city.reason} />
              </div>
            ),
          },
          {
            key: 'asked',
            name: t.asked,
            cell: ({ city, indicator }) => (
              <span className="number">{quantity(city.value, indicator.unit)}</span>
            ),
          },
          {
            key: 'sum',
            name: t.sum,
            cell: ({ city, indicator }) =>
              !isSplit(city) ? (
                t.noQuotas
              ) : (
                <span className="number">
                  {quantity(city.sum, indicator.unit)} <small>({signed(city.buffer)})</small>
                </span>
              ),
          },
          { key: 'answers', name: t.answers, cell: ({ city }) => isSplit(city) && <Answers item={city} /> },
        ]}
      />
    </Card>
  )
}

function Answers({ item: { counts } }: { item: QuotaOverviewItem['city'] }) {
  return (
    <span className={css.counts}>
      {STEPS.filter((step) => counts[step] > 0).map((step) => (
        <span key={step}>
          <QuotaTag status={step.toUpperCase() as 'ACCEPTED'} /> {counts[step]}
        </span>
      ))}
    </span>
  )
}
