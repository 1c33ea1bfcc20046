import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useOnline } from '@/lib/online'
import { ProblemError } from '@/lib/problem'
import { ErrorState, Skeleton } from '@/ui/States'
import { NotHere } from './NotHere'

export function Waiting() {
  return <Skeleton rows={6} height={28} />
}

export function Failed({ error, reset }: ErrorComponentProps) {
  const online = useOnline()
  const router = useRouter()
  if (!online && !(error instanceof ProblemError)) {
    return <NotHere />
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
