import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AttentionItem } from '@/api/model'
import { useSession } from '@/features/access/session'
import type { ReportFilters } from '@/features/activity/filters'
import { moment } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Button, buttonClass } from '@/ui/Button'
import css from './Attention.module.css'
import { IssueDialog } from './IssueDialog'
import { RemindDialog } from './RemindDialog'
import { supervisionWords } from './words'

type Deed = 'issue' | 'remind'

/** One thing that needs someone: why, who answers, and what can be done about it. */
export function AttentionRow({ item, detailed = false }: { item: AttentionItem; detailed?: boolean }) {
  const t = useWords(supervisionWords)
  const [deed, setDeed] = useState<Deed>()
  return (
    <li className={css.item} data-light={item.light ?? undefined} data-urgency={item.urgency}>
      <div className={css.text}>
        <p className={css.what}>
          <span className={css.kind}>{t[`kind_${item.kind}`]}</span>
          {item.title}
        </p>
        <p className={detailed ? css.whole : css.why}>{item.reason}</p>
        <p className={css.facts}>
          {detailed && <span>{t[`urgency_${item.urgency}`]}</span>}
          {item.since && <span>{t.since(item.since)}</span>}
          {detailed && <span>{answerable(item, t.vacant)}</span>}
          {item.directive && (
            <Link to="/directives/$id" params={{ id: item.directive.id }}>
              {item.directive.number} · {t[`status_${item.directive.status}`]}
            </Link>
          )}
          {item.reminded && <span>{t.reminded(item.reminded.by, moment(item.reminded.at))}</span>}
        </p>
      </div>
      <div className={css.deeds}>
        {item.actionable && !item.directive && item.kind !== 'DIRECTIVE_OVERDUE' && (
          <Button onClick={() => setDeed('issue')} aria-label={`${t.directive} ${item.title}`}>
            {t.directive}
          </Button>
        )}
        {item.actionable && (
          <Button onClick={() => setDeed('remind')} aria-label={`${t.remind} ${item.title}`}>
            {t.remind}
          </Button>
        )}
        <Opening item={item} text={t.open} />
      </div>
      {deed === 'issue' && <IssueDialog item={item} onClose={() => setDeed(undefined)} />}
      {deed === 'remind' && (
        <RemindDialog
          title={t.remind}
          about={item.kind === 'DIRECTIVE_OVERDUE' ? { directive: item.reference } : item}
          lead={item.reason}
          onClose={() => setDeed(undefined)}
        />
      )}
    </li>
  )
}

function answerable({ answerable: { leaders, leadUnits, organisation } }: AttentionItem, vacant: string) {
  const names = [
    ...(organisation ? [organisation.name] : leadUnits.map(({ name }) => name)),
    ...leaders.map(({ person }) => person ?? vacant),
  ]
  return names.join(' · ')
}

/** Each opens where this person can deal with it, or else see it. */
function Opening({ item, text }: { item: AttentionItem; text: string }) {
  const look = { className: buttonClass(), 'aria-label': `${text} ${item.title}` }
  const { roles, organisation: own } = useSession()
  const { page, indicator, organisation, directive, target } = item.opens
  if (page === 'DIRECTIVE' && directive)
    return (
      <Link {...look} to="/directives/$id" params={{ id: directive }}>
        {text}
      </Link>
    )
  if (page === 'REVIEWS' && organisation === own.code && roles.includes('REVIEWER'))
    return (
      <Link {...look} to="/reviews" search={{}}>
        {text}
      </Link>
    )
  if (page === 'REVIEWS')
    return (
      <Link {...look} to="/activity-reports" search={waitingOn(item)}>
        {text}
      </Link>
    )
  if (page === 'QUOTAS')
    return (
      <Link {...look} to="/quotas" search={{ year: item.year, target: target ?? undefined }}>
        {text}
      </Link>
    )
  if (page === 'STATISTICS' && indicator && (roles.includes('OFFICE') || roles.includes('ADMIN')))
    return (
      <Link {...look} to="/admin/statistics/$code" params={{ code: indicator }} search={{ year: item.year }}>
        {text}
      </Link>
    )
  if (page === 'REPORTS' && organisation)
    return (
      <Link {...look} to="/activity-reports" search={{ organisation: [organisation] }}>
        {text}
      </Link>
    )
  if (!indicator) return null
  return (
    <Link {...look} to="/indicators/$code" params={{ code: indicator }} search={{ year: item.year }}>
      {text}
    </Link>
  )
}

/** What waits on a desk: a lead unit's by its measures, an association's by those below it. */
function waitingOn({ answerable, opens }: AttentionItem): ReportFilters {
  return answerable.measures.length > 0
    ? { status: ['SUBMITTED', 'ENDORSED'], measure: answerable.measures }
    : { status: ['SUBMITTED'], organisation: opens.organisation ? [opens.organisation] : undefined }
}
