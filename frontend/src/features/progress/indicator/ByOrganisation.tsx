import { Link } from '@tanstack/react-router'
import type { Indicator } from '@/api/model'
import { useOrganisationNames } from '@/features/organisation/names'
import { quantity, trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Answer, EmptyState } from '@/ui/States'
import { Parts } from '../Parts'
import { useByOrganisation } from '../queries'
import { RegisterSwitch } from '../RegisterSwitch'
import type { Register } from '../register'
import type { Scope } from '../scope'
import css from './ByOrganisation.module.css'
import { pageWords } from './words'

/** Who brought how much; each amount opens its own contributions. */
export function ByOrganisation({
  indicator,
  scope,
  register,
}: {
  indicator: Indicator
  scope: Scope
  register: Register | undefined
}) {
  const t = useWords(pageWords)
  const nameOf = useOrganisationNames()
  const progress = useByOrganisation(scope, indicator.code, register)
  return (
    <Card title={t.organisations} actions={<RegisterSwitch register={register} />}>
      <Answer of={progress}>
        {({ organisations }) => {
          const rows = organisations
            .filter(({ amount, joined }) => (amount != null && amount !== 0) || (joined ?? 0) > 0)
            .sort((one, other) => (other.amount ?? 0) - (one.amount ?? 0))
          const top = rows[0]?.amount || 1
          if (rows.length === 0) return <EmptyState title={t.organisationsNone} />
          return (
            <ul className={css.list}>
              {rows.map(({ organisation, amount, rolledUp, joined }) => (
                <li key={organisation} className={css.row}>
                  <span className={css.name}>{nameOf(organisation)}</span>
                  <span className={css.track}>
                    <i style={{ width: `${Math.max(0, ((amount ?? 0) / top) * 100)}%` }} />
                  </span>
                  <Link
                    className="number"
                    to="/indicators/$code"
                    params={{ code: indicator.code }}
                    search={{ ...scope, organisation, register }}
                    hash="contributions"
                  >
                    {quantity(amount, indicator.unit)}
                  </Link>
                  {joined != null && joined > 0 && (
                    <Link
                      className={css.joined}
                      to="/activity-reports"
                      search={{ organisation: [organisation], participation: ['JOINED'] }}
                    >
                      {t.joined(trimmed(joined, 0))}
                    </Link>
                  )}
                  <Parts parts={rolledUp} indicator={indicator.code} unit={indicator.unit} scope={scope} />
                </li>
              ))}
            </ul>
          )
        }}
      </Answer>
    </Card>
  )
}
