import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ReviewItem } from '@/api/model'
import { useListReviews } from '@/api/review/review'
import { useSession } from '@/features/access/session'
import { trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { useNarrow } from '@/lib/screen'
import { buttonClass } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { Pager } from '@/ui/Pager'
import { Answer, EmptyState, Skeleton } from '@/ui/States'
import { activityWords } from '../words'
import { BulkBar } from './bulk/BulkBar'
import { BulkResults } from './bulk/BulkResults'
import { type BulkVerdict, chosenOf, resultOf, toggled } from './bulk/moves'
import { useBulk } from './bulk/useBulk'
import type { ReviewSearch } from './filters'
import { useQueueKeys } from './keys'
import { Queue } from './Queue'
import { QueueFilters } from './QueueFilters'
import { ReviewPane } from './ReviewPane'
import css from './ReviewsPage.module.css'
import { SummaryBar } from './SummaryBar'
import { reviewWords } from './words'

/** What waits on this desk: the queue and, beside it, the report that is being judged. On a phone one after the other. */
export function ReviewsPage({ search }: { search: ReviewSearch }) {
  const t = useWords(reviewWords)
  const narrow = useNarrow()
  const { report: open, ...filters } = search
  const queue = useListReviews(filters, { query: { placeholderData: (before) => before } })
  const items = queue.data?.items ?? []
  const go = useOpen()
  const [told, tell] = useState<string | null>(null)
  const [firstId] = items.map(({ report }) => report.id)
  useEffect(() => {
    // The choice is written down, so that a queue that moves on does not swap the report under the reader.
    if (!narrow && open === undefined && firstId !== undefined) go(firstId, true)
  }, [narrow, open, firstId, go])
  const { roles } = useSession()
  const judges = roles.includes('REVIEWER')
  const bulk = useBulk()
  const [marks, setMarks] = useState<ReadonlySet<string>>(new Set())
  const chosen = chosenOf(items, marks)
  const mark = (...ids: string[]) => setMarks((before) => toggled(before, ...ids))
  useQueueKeys(
    (step) => {
      const next = neighbour(items, open, step)
      if (next !== undefined) go(next)
    },
    () => judges && open !== undefined && items.some(({ report }) => report.id === open) && mark(open),
  )
  const decideAll = (verdict: BulkVerdict, comment: string) =>
    bulk.move.mutate(
      { items: chosen, verdict, comment },
      {
        onSuccess: (outcomes) => {
          const done = outcomes.filter(({ item }) => resultOf(item) === 'done').map(({ item }) => item.id)
          setMarks((before) => new Set([...before].filter((id) => !done.includes(id))))
          // The one that is open has gone with the others.
          if (open !== undefined && done.includes(open)) go(undefined, true)
        },
      },
    )

  const pane = open !== undefined && (
    <ReviewPane
      key={open}
      id={open}
      onDone={(message) => {
        tell(message)
        go(neighbour(items, open, 1) ?? neighbour(items, open, -1), true)
      }}
      onNext={() => go(neighbour(items, open, 1) ?? firstId, true)}
    />
  )
  if (narrow && pane) {
    return (
      <Page
        title={t.title}
        back={
          <Link to="/reviews" search={filters}>
            ‹ {t.back}
          </Link>
        }
      >
        {told && <Told text={told} />}
        {pane}
      </Page>
    )
  }
  return (
    <Page
      title={t.title}
      note={
        queue.data && t.waitingCount(`${trimmed(queue.data.total, 0)}${queue.data.totalIsCapped ? '+' : ''}`)
      }
    >
      <SummaryBar search={search} />
      <QueueFilters search={search} />
      {chosen.length > 0 && (
        <BulkBar
          chosen={chosen}
          busy={bulk.move.isPending ? bulk.move.variables.verdict : null}
          error={bulk.move.error}
          onDecide={decideAll}
          onClear={() => setMarks(new Set())}
        />
      )}
      <BulkResults outcomes={bulk.outcomes} onDismiss={bulk.dismiss} />
      {told && <Told text={told} />}
      <Answer of={queue} waiting={<Skeleton rows={8} height={48} />}>
        {(answer) =>
          answer.items.length === 0 && !pane ? (
            <Nothing filtered={Object.values(filters).some((value) => value !== undefined)} />
          ) : (
            <div className={css.desk}>
              <div className={css.list}>
                {answer.items.length === 0 ? (
                  <Nothing filtered={false} />
                ) : (
                  <Queue
                    items={answer.items}
                    open={open}
                    filters={filters}
                    marks={marks}
                    onMark={judges ? mark : undefined}
                  />
                )}
                <Pager
                  page={answer.page}
                  pageSize={answer.pageSize}
                  total={answer.total}
                  capped={answer.totalIsCapped}
                  onPage={(page) => go(undefined, false, page)}
                />
              </div>
              {!narrow && <div className={css.pane}>{pane || <EmptyState title={t.choose} />}</div>}
            </div>
          )
        }
      </Answer>
    </Page>
  )
}

function useOpen() {
  const navigate = useNavigate({ from: '/reviews' })
  const [go] = useState(() => (report: string | undefined, replace = false, page?: number) => {
    void navigate({
      search: (before) => ({ ...before, report, ...(page === undefined ? {} : { page }) }),
      replace,
      resetScroll: false,
    })
  })
  return go
}

/** The one after or before the open one; the open one may have left the queue already. */
function neighbour(items: ReviewItem[], open: string | undefined, step: 1 | -1): string | undefined {
  const at = items.findIndex(({ report }) => report.id === open)
  return items[at === -1 ? 0 : at + step]?.report.id
}

function Told({ text }: { text: string }) {
  return (
    <p className={css.told} role="status">
      {text}
    </p>
  )
}

function Nothing({ filtered }: { filtered: boolean }) {
  const t = useWords(reviewWords)
  const a = useWords(activityWords)
  return (
    <EmptyState
      title={filtered ? t.noneFiltered : t.none}
      action={
        filtered && (
          <Link to="/reviews" search={{}} className={buttonClass()}>
            {a.clear}
          </Link>
        )
      }
    >
      {!filtered && t.noneHint}
    </EmptyState>
  )
}
