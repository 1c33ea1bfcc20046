import { Link } from '@tanstack/react-router'
import { useReadIndicator } from '@/api/indicators/indicators'
import type { Indicator } from '@/api/model'
import { indicatorWords } from '@/features/indicator/words'
import { thisYear } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Page } from '@/ui/Page'
import { Answer, EmptyState, Skeleton } from '@/ui/States'
import { Months } from '../board/Trend'
import { useOwnerTitles } from '../IndicatorsPage'
import { progressWords } from '../words'
import { YearSwitch } from '../YearSwitch'
import { ByOrganisation } from './ByOrganisation'
import { Contributions } from './Contributions'
import css from './IndicatorPage.module.css'
import { Narrowed } from './Narrowed'
import { Sources } from './Sources'
import { Standings } from './Standings'
import type { IndicatorSearch } from './scope'
import { pageWords } from './words'

/** Both sides of a number: the sentence it was promised in, and the reports that make it. */
export function IndicatorPage({ code, search }: { code: string; search: IndicatorSearch }) {
  const t = useWords(pageWords)
  const p = useWords(progressWords)
  const indicator = useReadIndicator(code, undefined, { query: { staleTime: 600_000 } })
  const year = search.year ?? thisYear()
  const back = (
    <Link to="/" search={{ year: search.year }}>
      ‹ {t.back}
    </Link>
  )
  return (
    <Page
      title={indicator.data?.name ?? code}
      note={indicator.data && <Facts indicator={indicator.data} />}
      back={back}
      actions={<YearSwitch year={year} />}
    >
      <Answer of={indicator} waiting={<Skeleton rows={8} height={40} />}>
        {(found) => (
          <>
            <Narrowed code={code} search={search} />
            <div className={css.sides}>
              <Standings indicator={found} year={year} search={search} />
              <Sources indicator={found} />
            </div>
            {found.source === 'COUNTED' ? (
              <Counted indicator={found} year={year} search={search} />
            ) : (
              <Card title={t.observed}>
                <EmptyState title={p.notPublished}>{t.observedHint}</EmptyState>
              </Card>
            )}
          </>
        )}
      </Answer>
    </Page>
  )
}

function Counted({
  indicator,
  year,
  search,
}: {
  indicator: Indicator
  year: number
  search: IndicatorSearch
}) {
  const t = useWords(pageWords)
  return (
    <>
      <div className={css.sides}>
        <Card title={t.months}>
          <Months
            year={year}
            indicator={indicator.code}
            organisation={search.organisation}
            register={search.register}
            name={indicator.name}
          />
        </Card>
        <ByOrganisation indicator={indicator} year={year} register={search.register} />
      </div>
      <Contributions indicator={indicator} year={year} search={search} />
    </>
  )
}

function Facts({ indicator }: { indicator: Indicator }) {
  const t = useWords(pageWords)
  const i = useWords(indicatorWords)
  const titleOf = useOwnerTitles()
  return (
    <>
      {t.belongsTo} {titleOf(indicator.owner)} · {i[`class_${indicator.indicatorClass}`]} ·{' '}
      {i[`source_${indicator.source}`]} · {i[`accumulation_${indicator.accumulation}`]}
    </>
  )
}
