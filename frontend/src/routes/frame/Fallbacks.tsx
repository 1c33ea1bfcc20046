import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { ErrorState, Skeleton } from '@/ui/States'

export function Waiting() {
  return <Skeleton rows={6} height={28} />
}

export function Failed({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
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
