import { Link, useNavigate } from '@tanstack/react-router'
import { getExportAuditEventsUrl, useListAuditEvents } from '@/api/audit/audit'
import type { AuditEntry, ListAuditEventsParams } from '@/api/model'
import { useOrganisationNames } from '@/features/organisation/names'
import { moment, trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { buttonClass } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field, NativeSelect, TextInput } from '@/ui/Field'
import { Page } from '@/ui/Page'
import { Pager } from '@/ui/Pager'
import { RowTable } from '@/ui/RowTable'
import { Answer, EmptyState } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import frame from '../admin/Admin.module.css'
import css from './Audit.module.css'
import { differences } from './difference'
import { Verification } from './Verification'
import { auditWords } from './words'

export interface AuditFilters {
  actor?: string
  action?: string
  entityId?: string
  outcome?: 'DONE' | 'REFUSED'
  from?: string
  to?: string
  page?: number
}

const KNOWN = Object.keys(auditWords.zh).filter((key) => key.includes('.'))

function asked(filters: AuditFilters): ListAuditEventsParams {
  const one = (text: string | undefined) => (text ? [text] : undefined)
  return {
    actor: one(filters.actor),
    action: one(filters.action),
    entityId: one(filters.entityId),
    outcome: filters.outcome,
    from: filters.from,
    to: filters.to,
  }
}

/** What was done, by whom; every line opens to what was before and after. */
export function AuditPage({ filters }: { filters: AuditFilters }) {
  const t = useWords(auditWords)
  const navigate = useNavigate({ from: '/admin/audit' })
  const events = useListAuditEvents(
    { ...asked(filters), page: filters.page, pageSize: 50 },
    { query: { placeholderData: (before) => before } },
  )
  return (
    <Page
      title={t.audit}
      note={events.data && `${trimmed(events.data.total, 0)}${events.data.totalIsCapped ? '+' : ''}`}
      actions={
        <a className={buttonClass()} href={getExportAuditEventsUrl(asked(filters))} download>
          {t.export}
        </a>
      }
    >
      <div className={frame.stack}>
        <Verification />
        <Filters filters={filters} />
        <Card flush>
          <Answer of={events}>
            {(answer) =>
              answer.items.length === 0 ? (
                <EmptyState title={t.none}>{t.noneHint}</EmptyState>
              ) : (
                <>
                  <Entries entries={answer.items} busy={events.isPlaceholderData} />
                  <Pager
                    page={answer.page}
                    pageSize={answer.pageSize}
                    total={answer.total}
                    capped={answer.totalIsCapped}
                    onPage={(page) => void navigate({ search: (before) => ({ ...before, page }) })}
                  />
                </>
              )
            }
          </Answer>
        </Card>
      </div>
    </Page>
  )
}

function useActionName(): (action: string) => string {
  const t = useWords(auditWords) as Record<string, unknown>
  return (action) => (typeof t[action] === 'string' ? String(t[action]) : action)
}

function Entries({ entries, busy }: { entries: AuditEntry[]; busy: boolean }) {
  const t = useWords(auditWords)
  const nameOf = useOrganisationNames()
  const actionName = useActionName()
  return (
    <RowTable
      caption={t.audit}
      rows={entries}
      rowKey={(entry) => String(entry.id)}
      busy={busy}
      columns={[
        {
          key: 'what',
          name: t.what,
          first: true,
          cell: (entry) => (
            <span className={frame.line}>
              {actionName(entry.action)}
              {entry.outcome === 'REFUSED' && <Tag tone="bad">{t.REFUSED}</Tag>}
            </span>
          ),
        },
        { key: 'when', name: t.when, cell: (entry) => moment(entry.at) },
        {
          key: 'who',
          name: t.who,
          cell: (entry) => (
            <span className={frame.line}>
              {entry.actor}
              {entry.actorKind !== 'USER' && (
                <Tag>{entry.actorKind === 'SYSTEM' ? t.SYSTEM : t.INTEGRATION}</Tag>
              )}
              {entry.forWhom && <Tag tone="warn">{t.standsFor(entry.forWhom)}</Tag>}
              {entry.organisation && <span className={frame.sub}>{nameOf(entry.organisation)}</span>}
            </span>
          ),
        },
        { key: 'object', name: t.object, cell: (entry) => <Thing entry={entry} /> },
        { key: 'details', name: t.details, cell: (entry) => <Details entry={entry} /> },
      ]}
    />
  )
}

function Thing({ entry }: { entry: AuditEntry }) {
  if (entry.entity === 'activity-report')
    return (
      <Link to="/activity-reports/$id" params={{ id: entry.entityId }} className={css.id}>
        {entry.entityId}
      </Link>
    )
  return (
    <span className={css.id}>
      {entry.entity} {entry.entityId}
    </span>
  )
}

function Details({ entry }: { entry: AuditEntry }) {
  const t = useWords(auditWords)
  const changed = differences(entry.before, entry.after)
  const facts: [string, string | null][] = [
    [t.reason, entry.reason],
    [t.address, entry.address],
    [t.request, entry.requestId],
    [t.seal, entry.seal ? `${entry.seal.position} · ${entry.seal.hash}` : t.waiting],
  ]
  return (
    <details className={css.details}>
      <summary>{t.details}</summary>
      {changed.length > 0 && (
        <table className={css.changes}>
          <thead>
            <tr>
              <th scope="col">{t.field}</th>
              <th scope="col">{t.before}</th>
              <th scope="col">{t.after}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <dl className={css.facts}>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </details>
  )
}

function Filters({ filters }: { filters: AuditFilters }) {
  const t = useWords(auditWords)
  const actionName = useActionName()
  const navigate = useNavigate({ from: '/admin/audit' })
  const change = (part: AuditFilters) =>
    void navigate({ search: (before) => ({ ...before, ...part, page: undefined }), replace: true })
  const text = (name: 'actor' | 'entityId', label: string) => (
    <Field label={label}>
      {(ties) => (
        <TextInput
          {...ties}
          key={filters[name]}
          defaultValue={filters[name] ?? ''}
          onBlur={(event) => change({ [name]: event.target.value.trim() || undefined })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') change({ [name]: event.currentTarget.value.trim() || undefined })
          }}
        />
      )}
    </Field>
  )
  const day = (name: 'from' | 'to', label: string) => (
    <Field label={label}>
      {(ties) => (
        <TextInput
          {...ties}
          type="date"
          value={filters[name] ?? ''}
          onChange={(event) => change({ [name]: event.target.value || undefined })}
        />
      )}
    </Field>
  )
  return (
    <search className={frame.filters}>
      {text('actor', t.actor)}
      <Field label={t.action}>
        {(ties) => (
          <NativeSelect
            {...ties}
            value={filters.action ?? ''}
            empty={t.any}
            choices={KNOWN.map((action) => ({ value: action, label: actionName(action) }))}
            onChange={(event) => change({ action: event.target.value || undefined })}
          />
        )}
      </Field>
      {text('entityId', t.entity)}
      <Field label={t.outcome}>
        {(ties) => (
          <NativeSelect
            {...ties}
            value={filters.outcome ?? ''}
            empty={t.any}
            choices={[
              { value: 'DONE', label: t.DONE },
              { value: 'REFUSED', label: t.REFUSED },
            ]}
            onChange={(event) =>
              change({ outcome: (event.target.value || undefined) as AuditFilters['outcome'] })
            }
          />
        )}
      </Field>
      {day('from', t.from)}
      {day('to', t.to)}
    </search>
  )
}
