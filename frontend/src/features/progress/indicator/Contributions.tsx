import { Link, useNavigate } from '@tanstack/react-router'
import type { ContributionPage, ContributionRow, Indicator } from '@/api/model'
import { useReadContributions, useReadProgress } from '@/api/progress/progress'
import { useKindNames } from '@/features/activity/names'
import { useOrganisationNames } from '@/features/organisation/names'
import { quantity, signed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { buttonClass } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Pager } from '@/ui/Pager'
import { Answer, EmptyState } from '@/ui/States'
import { progressWords } from '../words'
import css from './Contributions.module.css'
import { filterOf, type IndicatorSearch } from './scope'
import { pageWords } from './words'

/** The reports behind the number; their sum stands beside the actual, so that anyone can see that they agree. */
export function Contributions({ indicator, search }: { indicator: Indicator; search: IndicatorSearch }) {
  const t = useWords(pageWords)
  const p = useWords(progressWords)
  const navigate = useNavigate({ from: '/indicators/$code' })
  const contributions = useReadContributions(
    indicator.code,
    { ...filterOf(search), month: search.month, page: search.page, pageSize: 20 },
    { query: { placeholderData: (before) => before } },
  )
  const board = useReadProgress(filterOf(search))
  const whole = board.data?.items.find((item) => item.indicator.code === indicator.code)?.actual
  const actual = search.month === undefined ? whole : undefined
  return (
    <div id="contributions">
      <Card
        title={t.contributions}
        note={search.month === undefined ? t.contributionsNote : t.monthOnly(p.month(String(search.month)))}
        actions={
          search.month !== undefined && (
            <Link
              to="/indicators/$code"
              params={{ code: indicator.code }}
              search={{ ...search, month: undefined, page: undefined }}
              resetScroll={false}
              className={buttonClass()}
            >
              {t.monthAll}
            </Link>
          )
        }
        flush
      >
        <Answer of={contributions}>
          {(answer) =>
            answer.items.length === 0 ? (
              <EmptyState title={t.contributionsNone}>{t.contributionsNoneHint}</EmptyState>
            ) : (
              <>
                <Rows answer={answer} indicator={indicator} actual={actual} />
                <Pager
                  page={answer.page}
                  pageSize={answer.pageSize}
                  total={answer.total}
                  capped={answer.totalIsCapped}
                  onPage={(next) =>
                    void navigate({ search: (before) => ({ ...before, page: next }), resetScroll: false })
                  }
                />
              </>
            )
          }
        </Answer>
      </Card>
    </div>
  )
}

function Rows({
  answer,
  indicator,
  actual,
}: {
  answer: ContributionPage
  indicator: Indicator
  actual: number | null | undefined
}) {
  const t = useWords(pageWords)
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th>{t.report}</th>
          <th>{t.organisation}</th>
          <th>{t.day}</th>
          <th className={css.amount}>{t.amount}</th>
        </tr>
      </thead>
      <tbody>
        {answer.items.map((row) => (
          <Row key={`${row.report} ${row.revision} ${row.amount}`} row={row} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th colSpan={3} scope="row">
            {t.sum}{' '}
            <span className={css.check}>
              {actual != null &&
                (actual === answer.sum ? t.sumMatches : t.sumDiffers(quantity(actual, indicator.unit)))}
            </span>
          </th>
          <td className={`number ${css.amount}`}>{quantity(answer.sum, indicator.unit)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

function Row({ row }: { row: ContributionRow }) {
  const t = useWords(pageWords)
  const nameOf = useOrganisationNames()
  const kindOf = useKindNames()
  return (
    <tr>
      <td>
        <Link to="/activity-reports/$id" params={{ id: row.report }} search={{ revision: row.revision }}>
          {row.title || t.untitled}
        </Link>
        <span className={css.kind}>
          {kindOf(row.kind)}
          {row.revision > 1 && ` · ${t.revision(String(row.revision))}`}
        </span>
      </td>
      <td>{nameOf(row.organisation)}</td>
      <td className="number">{row.occurredTo}</td>
      <td className={`number ${css.amount}`}>{signed(row.amount)}</td>
    </tr>
  )
}
