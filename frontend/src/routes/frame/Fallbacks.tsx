import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useWords } from '@/lib/i18n'
import { useOnline } from '@/lib/online'
import { ProblemError } from '@/lib/problem'
import { buttonClass } from '@/ui/Button'
import { EmptyState, ErrorState, Skeleton } from '@/ui/States'
import { frameWords } from './words'

export function Waiting() {
  return <Skeleton rows={6} height={28} />
}

export function Failed({ error, reset }: ErrorComponentProps) {
  const t = useWords(frameWords)
  const online = useOnline()
  const router = useRouter()
  if (!online && !(error instanceof ProblemError)) {
    return (
      <EmptyState
        title={t.notHere}
        action={
          <a href="/activity-reports/new" className={buttonClass('primary')}>
            {t.file}
          </a>
        }
      >
        {t.notHereHint}
      </EmptyState>
    )
  }
  return (
    <ErrorState
      error={error}
      onRetry={() => {
        reset()
        void router.invalidate()
      }}
    />
  )
}
