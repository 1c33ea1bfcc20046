import { Link, useNavigate } from '@tanstack/react-router'
import { type Directive, DirectiveStatus } from '@/api/model'
import { today } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Page } from '@/ui/Page'
import { Pager } from '@/ui/Pager'
import { Segments, segmentClass } from '@/ui/Segments'
import { Answer, EmptyState, Skeleton } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import css from './Directives.module.css'
import { type DirectiveSearch, useDirectives } from './queries'
import { supervisionWords } from './words'

const DAY = 86_400_000
const TONES = { OPEN: 'warn', REPLIED: 'plain', CLOSED: 'good', WITHDRAWN: 'plain' } as const

/** The directives that concern this person; what waits for an answer first. */
export function DirectivesPage({ search }: { search: DirectiveSearch }) {
  const t = useWords(supervisionWords)
  const navigate = useNavigate({ from: '/directives' })
  const directives = useDirectives(search)
  const choices: { key: string; text: string; search: DirectiveSearch }[] = [
    { key: 'all', text: t.all, search: {} },
    { key: 'own', text: t.own, search: { show: 'own' } },
    { key: 'overdue', text: t.overdue, search: { show: 'overdue' } },
    ...Object.values(DirectiveStatus).map((status) => ({
      key: status,
      text: t[`status_${status}`],
      search: { status },
    })),
  ]
  const chosen = search.show ?? search.status ?? 'all'
  return (
    <Page title={t.directives}>
      <div className={css.tools}>
        <Segments label={t.state}>
          {choices.map((choice) => (
            <Link
              key={choice.key}
              to="/directives"
              search={choice.search}
              className={segmentClass}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={choice.key === chosen ? 'true' : undefined}
            >
              {choice.text}
            </Link>
          ))}
        </Segments>
      </div>
      <Card>
        <Answer of={directives} waiting={<Skeleton rows={6} height={56} />}>
          {(answer) =>
            answer.total === 0 ? (
              <EmptyState title={t.directivesNone}>{t.directivesNoneHint}</EmptyState>
            ) : (
              <>
                <ul className={css.list}>
                  {answer.items.map((directive) => (
                    <Row key={directive.id} directive={directive} />
                  ))}
                </ul>
                <Pager
                  page={answer.page}
                  pageSize={answer.pageSize}
                  total={answer.total}
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

function Row({ directive }: { directive: Directive }) {
  const t = useWords(supervisionWords)
  return (
    <li className={css.row}>
      <Link to="/directives/$id" params={{ id: directive.id }} className={css.open}>
        <span className={css.number}>{directive.number}</span>
        <span className={css.title}>{directive.subject.title}</span>
      </Link>
      <p className={css.request}>{directive.request}</p>
      <p className={css.facts}>
        <StatusOf directive={directive} />
        <span>{directive.owner.name}</span>
        <span>
          {t.dueOn} <DueOf directive={directive} />
        </span>
      </p>
    </li>
  )
}

export function StatusOf({ directive: { status, overdue } }: { directive: Directive }) {
  const t = useWords(supervisionWords)
  return <Tag tone={overdue ? 'bad' : TONES[status]}>{t[`status_${status}`]}</Tag>
}

/** The due date and, while it waits, how far off it is. */
export function DueOf({ directive: { dueOn, status } }: { directive: Directive }) {
  const t = useWords(supervisionWords)
  const days = Math.round((Date.parse(dueOn) - Date.parse(today())) / DAY)
  const off = days < 0 ? t.overdueBy(String(-days)) : days === 0 ? t.dueToday : t.dueIn(String(days))
  return (
    <span className="number">
      {dueOn}
      {status === 'OPEN' && ` · ${off}`}
    </span>
  )
}
