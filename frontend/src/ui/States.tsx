import type { ReactNode } from 'react'
import { useWords } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { Button } from './Button'
import css from './States.module.css'
import { uiWords } from './words'

export function EmptyState({
  title,
  children,
  action,
}: {
  title?: string
  children?: ReactNode
  action?: ReactNode
}) {
  const t = useWords(uiWords)
  return (
    <div className={css.state}>
      <svg className={css.mark} viewBox="0 0 64 48" aria-hidden="true">
        <path d="M6 40h52M14 40c2-12 8-20 18-26 10 6 16 14 18 26M24 40c1-8 4-13 8-18 4 5 7 10 8 18" />
      </svg>
      <p className={css.title}>{title ?? t.nothing}</p>
      {children && <div className={css.text}>{children}</div>}
      {action}
    </div>
  )
}

/** Says what went wrong in the backend's own words, and the number to quote when asking for help. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useWords(uiWords)
  const problem = asProblem(error)
  const title =
    { 0: t.noAnswer, 403: t.forbidden, 404: t.notFound }[problem.status] ??
    (problem.detail ? problem.title : t.failed)
  const text =
    problem.status === 0
      ? t.noAnswerHint
      : (problem.detail ?? (problem.status === 404 ? t.notFoundHint : null))
  return (
    <div className={css.state} role="alert" data-problem={problem.code ?? problem.status}>
      <p className={css.title}>{title}</p>
      {text && text !== title && <div className={css.text}>{text}</div>}
      {problem.requestId && (
        <p className={css.request}>
          {t.requestId} <code>{problem.requestId}</code>
        </p>
      )}
      {onRetry && <Button onClick={onRetry}>{t.retry}</Button>}
    </div>
  )
}

/** A refusal next to the button that met it. */
export function ProblemLine({ error }: { error: unknown }) {
  const t = useWords(uiWords)
  if (error == null) return null
  const problem = asProblem(error)
  return (
    <div className={css.line} role="alert">
      {problem.status === 0 ? `${t.noAnswer}。${t.noAnswerHint}` : (problem.detail ?? problem.title)}
      {(problem.errors ?? []).length > 0 && (
        <ul className={css.fields}>
          {problem.errors?.map((field) => (
            <li key={`${field.pointer}${field.code}`}>{field.message}</li>
          ))}
        </ul>
      )}
      {problem.requestId && (
        <span className={css.request}>
          {t.requestId} {problem.requestId}
        </span>
      )}
    </div>
  )
}

/** Grey shapes where the content will be. They appear only after a moment, so that a fast answer does not flicker. */
export function Skeleton({ rows = 4, height = 18 }: { rows?: number; height?: number }) {
  const t = useWords(uiWords)
  return (
    <div className={css.skeleton} role="status" aria-label={t.loading}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <div key={row} className={css.bone} style={{ height, width: row === rows - 1 ? '62%' : '100%' }} />
      ))}
    </div>
  )
}

interface Asked<T> {
  data: T | undefined
  error: unknown
  refetch: () => unknown
  /** It waits for the network. */
  isPaused?: boolean
}

/** The three states of anything asked for: waiting, failed, there. What is there stays while newer is fetched. */
export function Answer<T>({
  of,
  waiting,
  children,
}: {
  of: Asked<T>
  waiting?: ReactNode
  children: (data: T) => ReactNode
}) {
  if (of.data !== undefined) return <>{children(of.data)}</>
  if (of.error != null) return <ErrorState error={of.error} onRetry={() => void of.refetch()} />
  if (of.isPaused) return <Offline />
  return <>{waiting ?? <Skeleton />}</>
}

function Offline() {
  const t = useWords(uiWords)
  return <EmptyState title={t.offline}>{t.offlineHint}</EmptyState>
}
