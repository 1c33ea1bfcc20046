import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { StatisticOverview, StatisticYear } from '@/api/model'
import { inOneForm } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { buttonClass } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field, TextInput } from '@/ui/Field'
import { Page } from '@/ui/Page'
import { RowTable } from '@/ui/RowTable'
import { Answer, EmptyState } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import { shownYears, useStatistics } from './queries'
import css from './Statistics.module.css'
import { statisticWords } from './words'

/** Every observed indicator with what is published of each year. */
export function StatisticsPage({ q = '' }: { q?: string }) {
  const t = useWords(statisticWords)
  const navigate = useNavigate({ from: '/admin/statistics' })
  const statistics = useStatistics()
  // The box keeps its own text: an input method composes in it while the address follows.
  const [text, setText] = useState(q)
  return (
    <Page
      title={t.statistics}
      note={t.statisticsNote}
      actions={
        <Link to="/admin/statistics/import" className={buttonClass('primary')}>
          {t.import}
        </Link>
      }
    >
      <search className={css.filters}>
        <Field label={t.find}>
          {(ties) => (
            <TextInput
              {...ties}
              type="search"
              value={text}
              onChange={(event) => {
                setText(event.target.value)
                void navigate({ search: { q: event.target.value || undefined }, replace: true })
              }}
            />
          )}
        </Field>
      </search>
      <Card flush>
        <Answer of={statistics}>
          {({ items }) => {
            const found = items.filter(({ indicator }) =>
              `${indicator.code} ${indicator.name} ${indicator.shortName}`
                .toLowerCase()
                .includes(q.toLowerCase()),
            )
            return found.length === 0 ? (
              <EmptyState title={t.none}>{t.noneHint}</EmptyState>
            ) : (
              <Overview items={found} />
            )
          }}
        </Answer>
      </Card>
    </Page>
  )
}

function Overview({ items }: { items: StatisticOverview[] }) {
  const t = useWords(statisticWords)
  return (
    <RowTable
      caption={t.statistics}
      rows={items}
      rowKey={({ indicator }) => indicator.code}
      columns={[
        {
          key: 'name',
          name: t.indicator,
          first: true,
          cell: ({ indicator, enterable, derivation }) => (
            <span className={css.name}>
              <Link to="/admin/statistics/$code" params={{ code: indicator.code }}>
                {indicator.name}
              </Link>
              {!enterable && <Tag>{t.ofEntities}</Tag>}
              {enterable && derivation && <Tag>{t.derived}</Tag>}
            </span>
          ),
        },
        ...shownYears().map((year) => ({
          key: String(year),
          name: String(year),
          cell: ({ indicator, enterable, years }: StatisticOverview) => (
            <Year
              say={inOneForm(
                years.flatMap(({ city, nation }) => [city, nation]),
                indicator.unit,
              )}
              enterable={enterable}
              of={years.find((one) => one.year === year)}
            />
          ),
        })),
      ]}
    />
  )
}

function Year({
  say,
  enterable,
  of,
}: {
  say: (value: number | null) => string
  enterable: boolean
  of: StatisticYear | undefined
}) {
  const t = useWords(statisticWords)
  if (!enterable || !of) return <span className={css.sub}>—</span>
  return (
    <span className={css.year}>
      {of.city === null ? (
        <span className={css.sub}>{t.unpublished}</span>
      ) : (
        <span className="number">
          {say(of.city)}
          {of.cityStatus === 'PRELIMINARY' && <Tag tone="warn">{t.PRELIMINARY}</Tag>}
        </span>
      )}
      {of.nation !== null && <span className={css.sub}>{t.nation(say(of.nation))}</span>}
      {of.districts > 0 && <span className={css.sub}>{t.districts(of.districts)}</span>}
      {of.partial > 0 && <span className={css.sub}>{t.partial(of.partial)}</span>}
    </span>
  )
}
