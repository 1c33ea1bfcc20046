import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useReadIndicator } from '@/api/indicators/indicators'
import type { Indicator, Observation } from '@/api/model'
import { useOrganisationNames } from '@/features/organisation/names'
import { quantity, span } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Button, buttonClass } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field, NativeSelect } from '@/ui/Field'
import { Page } from '@/ui/Page'
import { Pager } from '@/ui/Pager'
import { RowTable } from '@/ui/RowTable'
import { Answer, EmptyState } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import { whole } from './amount'
import { FigureDialog } from './FigureDialog'
import { shownYears, useFigures, useTerritories, yearOf } from './queries'
import { RevisionsDialog } from './RevisionsDialog'
import css from './Statistics.module.css'
import { WithdrawDialog } from './WithdrawDialog'
import { statisticWords } from './words'

export interface FigureFilters {
  territory?: string
  year?: number
  page?: number
}

type Deed = { deed: 'enter' } | { deed: 'revise' | 'withdraw' | 'revisions'; of: Observation }

/** One observed indicator: what is published of it, where and when, each figure with its source. */
export function StatisticPage({ code, filters }: { code: string; filters: FigureFilters }) {
  const t = useWords(statisticWords)
  const indicator = useReadIndicator(code)
  const [deed, setDeed] = useState<Deed>()
  const enterable = !indicator.data?.derivation?.entityType
  return (
    <Page
      title={indicator.data?.name ?? code}
      note={indicator.data?.unit}
      back={<Link to="/admin/statistics">{t.allStatistics}</Link>}
      actions={
        enterable && (
          <Button weight="primary" onClick={() => setDeed({ deed: 'enter' })}>
            {t.enter}
          </Button>
        )
      }
    >
      <Answer of={indicator}>
        {(answer) =>
          enterable ? (
            <Figures indicator={answer} filters={filters} deed={deed} setDeed={setDeed} />
          ) : (
            <Card>
              <EmptyState
                title={t.ofEntities}
                action={
                  <Link
                    to="/admin/entities"
                    search={{ type: answer.derivation?.entityType }}
                    className={buttonClass('primary')}
                  >
                    {t.toRegister}
                  </Link>
                }
              >
                {t.ofEntitiesHint}
              </EmptyState>
            </Card>
          )
        }
      </Answer>
    </Page>
  )
}

function Figures({
  indicator,
  filters,
  deed,
  setDeed,
}: {
  indicator: Indicator
  filters: FigureFilters
  deed: Deed | undefined
  setDeed: (deed: Deed | undefined) => void
}) {
  const t = useWords(statisticWords)
  const navigate = useNavigate({ from: '/admin/statistics/$code' })
  const figures = useFigures(indicator.code, filters.territory, filters.year, filters.page ?? 1)
  const close = () => setDeed(undefined)
  return (
    <>
      {indicator.derivation && <p className={css.hint}>{t.derivedHint}</p>}
      <Filters filters={filters} />
      <Card flush>
        <Answer of={figures}>
          {(answer) =>
            answer.items.length === 0 ? (
              <EmptyState title={t.noFigures}>{t.noFiguresHint}</EmptyState>
            ) : (
              <>
                <Rows
                  figures={answer.items}
                  busy={figures.isPlaceholderData}
                  onDeed={(kind, of) => setDeed({ deed: kind, of })}
                />
                <Pager
                  page={answer.page}
                  pageSize={answer.pageSize}
                  total={answer.total}
                  onPage={(page) => void navigate({ search: (before) => ({ ...before, page }) })}
                />
              </>
            )
          }
        </Answer>
      </Card>
      {(deed?.deed === 'enter' || deed?.deed === 'revise') && (
        <FigureDialog
          indicator={indicator.code}
          unit={indicator.unit}
          seen={deed.deed === 'revise' ? deed.of : undefined}
          territory={filters.territory}
          alike={figures.data?.items.map(({ value }) => value) ?? []}
          onClose={close}
        />
      )}
      {deed?.deed === 'withdraw' && <WithdrawDialog figure={deed.of} onClose={close} />}
      {deed?.deed === 'revisions' && <RevisionsDialog id={deed.of.id} onClose={close} />}
    </>
  )
}

function Filters({ filters }: { filters: FigureFilters }) {
  const t = useWords(statisticWords)
  const territories = useTerritories()
  const navigate = useNavigate({ from: '/admin/statistics/$code' })
  const change = (part: FigureFilters) =>
    void navigate({ search: (before) => ({ ...before, ...part, page: undefined }), replace: true })
  return (
    <search className={css.filters}>
      <Field label={t.territory}>
        {(ties) => (
          <NativeSelect
            {...ties}
            value={filters.territory ?? ''}
            empty={t.any}
            choices={territories}
            onChange={(event) => change({ territory: event.target.value || undefined })}
          />
        )}
      </Field>
      <Field label={t.year}>
        {(ties) => (
          <NativeSelect
            {...ties}
            value={String(filters.year ?? '')}
            empty={t.any}
            choices={shownYears().map((year) => ({ value: String(year), label: String(year) }))}
            onChange={(event) => change({ year: Number(event.target.value) || undefined })}
          />
        )}
      </Field>
    </search>
  )
}

function Rows({
  figures,
  busy,
  onDeed,
}: {
  figures: Observation[]
  busy: boolean
  onDeed: (deed: 'revise' | 'withdraw' | 'revisions', of: Observation) => void
}) {
  const t = useWords(statisticWords)
  const nameOf = useOrganisationNames()
  return (
    <RowTable
      caption={t.statistics}
      rows={figures}
      rowKey={({ id }) => id}
      busy={busy}
      columns={[
        { key: 'territory', name: t.territory, first: true, cell: ({ territory }) => nameOf(territory) },
        { key: 'period', name: t.period, cell: (figure) => <PeriodWords of={figure} /> },
        { key: 'value', name: t.value, cell: (figure) => <Value of={figure} /> },
        {
          key: 'source',
          name: t.source,
          cell: ({ publisher, citation, publishedOn, note, status }) => (
            <span className={css.year}>
              {publisher}
              <span className={css.sub}>
                {citation} · {publishedOn}
              </span>
              {note && (
                <span className={css.sub}>{status === 'WITHDRAWN' ? `${t.reason}: ${note}` : note}</span>
              )}
            </span>
          ),
        },
        {
          key: 'deeds',
          name: t.deeds,
          cell: (figure) => (
            <span className={css.line}>
              <Button weight="quiet" onClick={() => onDeed('revise', figure)}>
                {t.revise}
              </Button>
              {figure.status !== 'WITHDRAWN' && (
                <Button weight="quiet" onClick={() => onDeed('withdraw', figure)}>
                  {t.withdraw}
                </Button>
              )}
              <Button weight="quiet" onClick={() => onDeed('revisions', figure)}>
                {t.revisionOf(figure.revision)}
              </Button>
            </span>
          ),
        },
      ]}
    />
  )
}

function PeriodWords({ of }: { of: Observation }) {
  const t = useWords(statisticWords)
  const year = yearOf(of)
  return <span className="number">{year ? t.wholeYear(year) : span(of.periodStart, of.periodEnd)}</span>
}

/** As it reads, with all of its digits beside it, and whether it still may change. */
function Value({ of: { value, unit, status } }: { of: Observation }) {
  const t = useWords(statisticWords)
  if (value === null)
    return (
      <span>
        <Tag tone="bad">{t.WITHDRAWN}</Tag>
      </span>
    )
  const short = Math.abs(value) < 1e5 ? whole(value, unit) : quantity(value, unit)
  const long = whole(value, unit)
  return (
    <span className={css.year}>
      <span className="number">
        {short} {status === 'PRELIMINARY' && <Tag tone="warn">{t.PRELIMINARY}</Tag>}
      </span>
      {short.replace(/[\s,]/g, '') !== long.replace(/[\s,]/g, '') && <span className={css.sub}>{long}</span>}
    </span>
  )
}
