import { Link } from '@tanstack/react-router'
import type { Quota, QuotaSet } from '@/api/model'
import { percent, quantity } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Light } from '@/ui/Light'
import { RowTable } from '@/ui/RowTable'
import { toneOf, verdictWord } from '../light'
import type { Scope } from '../scope'
import { progressWords } from '../words'
import { QuotaActions } from './Dialogs'
import css from './Quotas.module.css'
import { QuotaTag } from './QuotaTag'
import { useUnitsProgress } from './queries'
import { quotaWords } from './words'

/** Each unit's quota with how far it is; what is objected to stands first, then who is furthest behind. */
export function UnitTable({ set, scope }: { set: QuotaSet; scope: Scope }) {
  const t = useWords(quotaWords)
  const p = useWords(progressWords)
  const { indicator, target } = set
  const progress = useUnitsProgress(indicator.code, target, scope).data
  const place = new Map(progress?.items.map((unit, index) => [unit.organisation, { unit, index }]))
  const rows = [...set.items].sort(
    (one, other) =>
      Number(other.status === 'OBJECTED') - Number(one.status === 'OBJECTED') ||
      (place.get(one.organisation)?.index ?? 999) - (place.get(other.organisation)?.index ?? 999),
  )
  return (
    <>
      <RowTable
        caption={t.units}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'unit',
            name: t.unit,
            first: true,
            cell: ({ organisation, name }) => (
              <Link
                to="/indicators/$code"
                params={{ code: indicator.code }}
                search={{ ...scope, organisation }}
              >
                {name}
              </Link>
            ),
          },
          {
            key: 'value',
            name: t.value,
            cell: ({ value }) => (
              <span className={`number ${css.amount}`}>{quantity(value, indicator.unit)}</span>
            ),
          },
          {
            key: 'actual',
            name: t.actual,
            cell: ({ organisation }) => (
              <span className="number">{quantity(place.get(organisation)?.unit.actual, '')}</span>
            ),
          },
          {
            key: 'completion',
            name: t.completion,
            cell: ({ organisation }) => (
              <span className="number">{percent(place.get(organisation)?.unit.completion)}</span>
            ),
          },
          {
            key: 'light',
            name: t.standing,
            cell: ({ organisation }) => {
              const unit = place.get(organisation)?.unit
              return (
                unit && (
                  <div>
                    <Light tone={toneOf(unit.light)} word={verdictWord(p, unit)} title={unit.reason} />
                  </div>
                )
              )
            },
          },
          {
            key: 'status',
            name: t.status,
            cell: ({ status, reason, by }) => (
              <div>
                <QuotaTag status={status} />
                {reason && status !== 'PROPOSED' && (
                  <div className={css.sub}>
                    {t.answered(by)}
                    {reason}
                  </div>
                )}
              </div>
            ),
          },
          ...(scope.asOf === undefined
            ? [{ key: 'act', name: t.act, cell: (quota: Quota) => <QuotaActions quota={quota} /> }]
            : []),
        ]}
      />
      {progress && (
        <p className={css.sub}>
          {t.others} {quantity(progress.others, indicator.unit)}
          {progress.overlap !== 0 && ` · ${t.overlap} ${quantity(progress.overlap, indicator.unit)}`}
        </p>
      )}
    </>
  )
}
