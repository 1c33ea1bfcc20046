import { Link, useNavigate } from '@tanstack/react-router'
import { useListReports } from '@/api/activity-reports/activity-reports'
import { useSession } from '@/features/access/session'
import { trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { useNarrow } from '@/lib/screen'
import { buttonClass } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Icon } from '@/ui/Icon'
import { Page } from '@/ui/Page'
import { Pager } from '@/ui/Pager'
import { Answer, EmptyState, Skeleton } from '@/ui/States'
import { asQuery, filterCount, type ReportFilters } from '../filters'
import { activityWords } from '../words'
import { FilterBar } from './FilterBar'
import { ReportCards } from './ReportCards'
import { ReportTable } from './ReportTable'

/** Every report this person may see, narrowed by the address: a table on a desk, cards on a phone. */
export function ReportsPage({ filters }: { filters: ReportFilters }) {
  const t = useWords(activityWords)
  const narrow = useNarrow()
  const navigate = useNavigate({ from: '/activity-reports' })
  const { roles } = useSession()
  const reports = useListReports(asQuery(filters), { query: { placeholderData: (before) => before } })
  const total = reports.data && `${trimmed(reports.data.total, 0)}${reports.data.totalIsCapped ? '+' : ''}`
  const List = narrow ? ReportCards : ReportTable
  return (
    <Page
      title={t.reports}
      note={total && t.countsWhole(total)}
      actions={
        roles.includes('REPORTER') && (
          <>
            {!narrow && (
              <Link to="/activity-reports/grid" className={buttonClass()}>
                {t.newReports}
              </Link>
            )}
            <Link to="/activity-reports/new" className={buttonClass('primary')}>
              <Icon name="plus" size={16} />
              {t.newReport}
            </Link>
          </>
        )
      }
    >
      <FilterBar filters={filters} />
      <Card flush>
        <Answer of={reports} waiting={<Skeleton rows={10} height={32} />}>
          {(answer) =>
            answer.items.length === 0 ? (
              <Nothing filtered={filterCount(filters) > 0} />
            ) : (
              <>
                <List reports={answer.items} filters={filters} busy={reports.isPlaceholderData} />
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
    </Page>
  )
}

function Nothing({ filtered }: { filtered: boolean }) {
  const t = useWords(activityWords)
  return (
    <EmptyState
      title={filtered ? t.none : t.noneYet}
      action={
        filtered && (
          <Link to="/activity-reports" search={{}} className={buttonClass()}>
            {t.clear}
          </Link>
        )
      }
    >
      {filtered ? t.noneHint : t.noneYetHint}
    </EmptyState>
  )
}
