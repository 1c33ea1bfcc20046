import { Link } from '@tanstack/react-router'
import type { QuotaOverviewItem } from '@/api/model'
import { quantity, signed, thisYear } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Light } from '@/ui/Light'
import { Page } from '@/ui/Page'
import { RowTable } from '@/ui/RowTable'
import { Answer, EmptyState, Skeleton } from '@/ui/States'
import { toneOf, verdictWord } from '../light'
import { progressWords } from '../words'
import { YearSwitch } from '../YearSwitch'
import { isSplit, STEPS } from './overview'
import css from './Quotas.module.css'
import { QuotaTag } from './QuotaTag'
import { useOverview } from './queries'
import { SplitCard } from './SplitCard'
import { quotaWords } from './words'

export interface QuotaSearch {
  year?: number
  target?: string
}

/** Which targets of a year are split over units, and one of them unit by unit. */
export function QuotasPage({ year = thisYear(), target }: QuotaSearch) {
  const t = useWords(quotaWords)
  const overview = useOverview(year)
  return (
    <Page title={t.title} note={t.lead} actions={<YearSwitch year={year} />}>
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
              <Targets items={items} shown={shown} year={year} />
              <SplitCard
                key={`${shown.city.target} ${year}`}
                indicator={shown.indicator}
                target={shown.city.target}
                year={year}
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
  year,
}: {
  items: QuotaOverviewItem[]
  shown: QuotaOverviewItem
  year: number
}) {
  const t = useWords(quotaWords)
  const p = useWords(progressWords)
  return (
    <Card title={t.targets} note={t.targetsNote(String(year))} flush className={css.card}>
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
                search={{ year, target: city.target }}
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
          { key: 'answers', name: t.answers, cell: ({ city }) => <Answers item={city} /> },
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
