import { Link } from '@tanstack/react-router'
import type { Quota, QuotaUnit } from '@/api/model'
import { useSession } from '@/features/access/session'
import { percent, quantity, thisYear } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { buttonClass } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Light } from '@/ui/Light'
import { Page } from '@/ui/Page'
import { ProgressBar } from '@/ui/ProgressBar'
import { Answer, EmptyState, Skeleton } from '@/ui/States'
import { toneOf, verdictWord } from '../light'
import { progressWords } from '../words'
import { YearSwitch } from '../YearSwitch'
import { QuotaActions } from './Dialogs'
import css from './Quotas.module.css'
import { QuotaTag } from './QuotaTag'
import { useOwnOverview, useOwnQuotas } from './queries'
import { quotaWords } from './words'

/** What a unit has taken on, how far it is, and what it still has to answer; made for a phone first. */
export function MyQuotasPage({ year = thisYear() }: { year?: number }) {
  const t = useWords(quotaWords)
  const { organisation } = useSession()
  const quotas = useOwnQuotas(organisation.code, year)
  const overview = useOwnOverview(organisation.code, year)
  return (
    <Page
      title={t.mine}
      note={t.mineNote(organisation.name)}
      actions={
        <>
          <YearSwitch year={year} />
          <Link to="/quotas" search={{ year }} className={buttonClass('quiet')}>
            {t.all}
          </Link>
        </>
      }
    >
      <Answer of={quotas} waiting={<Skeleton rows={6} height={64} />}>
        {({ items }) => {
          const standing = items.filter(({ status }) => status !== 'WITHDRAWN')
          const waiting = standing.filter(({ allowedActions }) => allowedActions.includes('ACCEPT'))
          if (standing.length === 0)
            return (
              <Card>
                <EmptyState title={t.mineNone} />
              </Card>
            )
          return (
            <>
              {waiting.length > 0 && <p className={css.waiting}>{t.mineWaiting(String(waiting.length))}</p>}
              <div className={css.tasks}>
                {byTarget(standing).map(([target, quotas]) => (
                  <Task
                    key={target}
                    quotas={quotas}
                    year={year}
                    unit={overview.data?.items.find(({ city }) => city.target === target)?.unit}
                  />
                ))}
              </div>
            </>
          )
        }}
      </Answer>
    </Page>
  )
}

function byTarget(quotas: Quota[]): [string, Quota[]][] {
  const found = new Map<string, Quota[]>()
  for (const quota of quotas) found.set(quota.target, [...(found.get(quota.target) ?? []), quota])
  return [...found]
}

/** One target's part; units that were taken over from have theirs under it, each to be answered by itself. */
function Task({ quotas, unit, year }: { quotas: Quota[]; unit: QuotaUnit | null | undefined; year: number }) {
  const t = useWords(quotaWords)
  const p = useWords(progressWords)
  const { indicator } = quotas[0] as Quota
  const { organisation } = useSession()
  return (
    <Card
      title={
        <Link
          to="/indicators/$code"
          params={{ code: indicator.code }}
          search={{ year, organisation: organisation.code, register: 'TODAY' }}
        >
          {indicator.name}
        </Link>
      }
      actions={unit && <Light tone={toneOf(unit.light)} word={verdictWord(p, unit)} title={unit.reason} />}
    >
      {unit && (
        <div className={css.progress}>
          <p>
            {t.done} <b className={`number ${css.large}`}>{quantity(unit.actual, '')}</b>
            <span className="number"> / {quantity(unit.quota, indicator.unit)}</span>
            <span className={`number ${css.share}`}>{percent(unit.completion)}</span>
          </p>
          <ProgressBar
            share={unit.completion}
            pace={unit.expected == null ? null : unit.expected / unit.quota}
            tone={toneOf(unit.light)}
          />
          <p className={css.sub}>{unit.reason}</p>
        </div>
      )}
      <ul className={css.quotas}>
        {quotas.map((quota) => (
          <li key={quota.id}>
            <p>
              <QuotaTag status={quota.status} />{' '}
              <b className="number">{quantity(quota.value, indicator.unit)}</b>{' '}
              {quota.organisation !== organisation.code && (
                <span className={css.sub}>{t.from(quota.name)}</span>
              )}
            </p>
            {quota.reason && (
              <p className={css.sub}>
                {t.answered(quota.by)}
                {quota.reason}
              </p>
            )}
            <QuotaActions quota={quota} prominent />
          </li>
        ))}
      </ul>
    </Card>
  )
}
