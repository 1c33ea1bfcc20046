import { Link, useNavigate } from '@tanstack/react-router'
import { AttentionKind } from '@/api/model'
import { thisYear } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Page } from '@/ui/Page'
import { Pager } from '@/ui/Pager'
import { Segments, segmentClass } from '@/ui/Segments'
import { Answer, EmptyState, Skeleton } from '@/ui/States'
import css from './Attention.module.css'
import { AttentionRow } from './AttentionRow'
import { type AttentionSearch, useAttention } from './queries'
import { supervisionWords } from './words'

/** Everything that needs someone, by kind. */
export function AttentionPage({ search }: { search: AttentionSearch }) {
  const t = useWords(supervisionWords)
  const navigate = useNavigate({ from: '/attention' })
  const year = search.year ?? thisYear()
  const attention = useAttention({ ...search, year })
  return (
    <Page title={t.attention} note={t.attentionNote}>
      <div className={css.tools}>
        <Segments label={t.kind}>
          {[undefined, ...Object.values(AttentionKind)].map((kind) => (
            <Link
              key={kind ?? ''}
              to="/attention"
              search={{ year: search.year, kind }}
              className={segmentClass}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={kind === search.kind ? 'true' : undefined}
            >
              {kind ? t[`kind_${kind}`] : t.all}
            </Link>
          ))}
        </Segments>
      </div>
      <Card>
        <Answer of={attention} waiting={<Skeleton rows={8} height={48} />}>
          {(answer) =>
            answer.total === 0 ? (
              <EmptyState title={t.attentionNone}>{t.attentionNoneHint}</EmptyState>
            ) : (
              <div className={css.wide}>
                <ul className={css.list}>
                  {answer.items.map((item) => (
                    <AttentionRow key={`${item.kind}${item.reference}${item.year}`} item={item} detailed />
                  ))}
                </ul>
                <Pager
                  page={answer.page}
                  pageSize={answer.pageSize}
                  total={answer.total}
                  onPage={(page) => void navigate({ search: (before) => ({ ...before, page }) })}
                />
              </div>
            )
          }
        </Answer>
      </Card>
    </Page>
  )
}
