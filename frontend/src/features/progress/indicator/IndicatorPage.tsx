import { Link } from '@tanstack/react-router'
import { useReadIndicator } from '@/api/indicators/indicators'
import type { Indicator } from '@/api/model'
import { indicatorWords } from '@/features/indicator/words'
import { today } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Page } from '@/ui/Page'
import { Answer, Skeleton } from '@/ui/States'
import { AsOfBanner, AsOfInput } from '../AsOf'
import { Months } from '../board/Trend'
import { useOwnerTitles } from '../IndicatorsPage'
import { PrintHeader } from '../PrintHeader'
import { type Scope, scopeFrom } from '../scope'
import { YearSwitch } from '../YearSwitch'
import { ByOrganisation } from './ByOrganisation'
import { Contributions } from './Contributions'
import { Entities } from './Entities'
import css from './IndicatorPage.module.css'
import { LightStrip } from './LightStrip'
import { Narrowed } from './Narrowed'
import { Published } from './Published'
import { Sources } from './Sources'
import { Standings } from './Standings'
import type { IndicatorSearch } from './scope'
import { pageWords } from './words'

/** Both sides of a number: the sentence it was promised in, and the reports that make it. */
export function IndicatorPage({ code, search }: { code: string; search: IndicatorSearch }) {
  const t = useWords(pageWords)
  const scope = scopeFrom(search)
  // the lights of past months are the city's
  const whole = search.organisation === undefined && search.measure === undefined
  const indicator = useReadIndicator(code, { asOf: scope.asOf }, { query: { staleTime: 600_000 } })
  const back = (
    <Link to="/" search={scope}>
      ‹ {t.back}
    </Link>
  )
  return (
    <Page
      title={indicator.data?.name ?? code}
      note={indicator.data && <Facts indicator={indicator.data} />}
      back={back}
      actions={
        <>
          <AsOfInput asOf={scope.asOf} />
          <YearSwitch year={scope.year} />
        </>
      }
    >
      <Answer of={indicator} waiting={<Skeleton rows={8} height={40} />}>
        {(found) => (
          <>
            <PrintHeader title={found.name} scope={scope} day={today()} />
            <AsOfBanner asOf={scope.asOf} />
            <Narrowed code={code} search={search} />
            <div className={css.sides}>
              <Standings indicator={found} search={search} />
              <Sources indicator={found} asOf={scope.asOf} />
            </div>
            {whole && <LightStrip code={found.code} scope={scope} />}
            {found.source === 'COUNTED' ? (
              <Counted indicator={found} scope={scope} search={search} />
            ) : (
              <Observed indicator={found} scope={scope} />
            )}
          </>
        )}
      </Answer>
    </Page>
  )
}

/** What is counted from a register is shown one by one; other figures as they were published. */
function Observed({ indicator, scope }: { indicator: Indicator; scope: Scope }) {
  return indicator.derivation?.entityType ? (
    <Entities indicator={indicator} scope={scope} />
  ) : (
    <Published indicator={indicator} scope={scope} />
  )
}

function Counted({
  indicator,
  scope,
  search,
}: {
  indicator: Indicator
  scope: Scope
  search: IndicatorSearch
}) {
  const t = useWords(pageWords)
  return (
    <>
      <div className={css.sides}>
        <Card title={t.months}>
          <Months
            scope={scope}
            indicator={indicator.code}
            organisation={search.organisation}
            register={search.register}
            name={indicator.name}
          />
        </Card>
        <ByOrganisation indicator={indicator} scope={scope} register={search.register} />
      </div>
      <Contributions indicator={indicator} search={search} />
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
