import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { ReportSummary } from '@/api/model'
import { useOrganisationNames } from '@/features/organisation/names'
import { NO_DATA, span, trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { randomId } from '@/lib/once'
import { type Columns, DataTable } from '@/ui/DataTable'
import { useMayCopy } from '../copy/useMayCopy'
import { copyWords } from '../copy/words'
import { Flags } from '../Flags'
import type { ReportFilters } from '../filters'
import { useKindNames } from '../names'
import { PartTag } from '../PartTag'
import { StatusTag } from '../StatusTag'
import { activityWords } from '../words'
import css from './ReportTable.module.css'

export function ReportTable({
  reports,
  filters,
  busy,
}: {
  reports: ReportSummary[]
  filters: ReportFilters
  busy: boolean
}) {
  const navigate = useNavigate({ from: '/activity-reports' })
  return (
    <DataTable
      rows={reports}
      columns={useColumns()}
      rowKey={({ id }) => id}
      busy={busy}
      sort={filters.sort ?? '-occurredTo'}
      onSort={(sort) =>
        void navigate({
          search: (before) => ({ ...before, sort: sort as ReportFilters['sort'], page: undefined }),
        })
      }
    />
  )
}

function useColumns(): Columns<ReportSummary> {
  const t = useWords(activityWords)
  const c = useWords(copyWords)
  const kindOf = useKindNames()
  const nameOf = useOrganisationNames()
  const mayCopy = useMayCopy()
  return useMemo(
    () => [
      {
        key: 'title',
        title: t.title,
        render: (_, report) => (
          <Link to="/activity-reports/$id" params={{ id: report.id }} className={css.title}>
            {report.title || t.untitled}
          </Link>
        ),
      },
      { key: 'kind', title: t.kind, width: 120, render: (_, { kind }) => kindOf(kind) },
      {
        key: 'organisation',
        title: t.organisation,
        width: 190,
        render: (_, { organisation, jointOrganisations, participation }) => (
          <>
            {nameOf(organisation)}
            {participation && <PartTag part={participation} />}
            {jointOrganisations.length > 0 && (
              <span className={css.joint} title={jointOrganisations.map(nameOf).join('、')}>
                {t.joint} +{jointOrganisations.length}
              </span>
            )}
          </>
        ),
      },
      {
        key: 'measure',
        title: t.measure,
        width: 96,
        render: (_, { measures }) => measures.join(' ') || NO_DATA,
      },
      {
        key: 'occurredTo',
        title: t.when,
        width: 150,
        sorter: true,
        sortDirections: ['descend', 'ascend', 'descend'],
        className: 'number',
        render: (_, { occurredFrom, occurredTo }) => span(occurredFrom, occurredTo),
      },
      {
        key: 'place',
        title: t.place,
        width: 170,
        render: (_, { place }) => [place?.township, place?.address].filter(Boolean).join(' ') || NO_DATA,
      },
      {
        key: 'participants',
        title: t.participants,
        width: 90,
        align: 'right',
        className: 'number',
        render: (_, { participants }) => (participants == null ? NO_DATA : trimmed(participants, 0)),
      },
      {
        key: 'status',
        title: t.status,
        width: 124,
        render: (_, { status, flags }) => (
          <>
            <StatusTag status={status} />
            <Flags flags={flags} />
          </>
        ),
      },
      {
        key: 'copy',
        title: <span className="unseen">{c.copy}</span>,
        width: 60,
        render: (_, { id, title, organisation }) =>
          mayCopy(organisation) && (
            <Link
              to="/activity-reports/new"
              search={{ from: id, draft: randomId() }}
              preload={false}
              aria-label={c.copyOf(title || t.untitled)}
              title={c.copy}
            >
              {c.copyShort}
            </Link>
          ),
      },
    ],
    [t, c, kindOf, nameOf, mayCopy],
  )
}
