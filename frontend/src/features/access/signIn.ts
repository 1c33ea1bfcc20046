import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Credentials } from '@/api/model'
import { signIn } from '@/api/session/session'
import { setLeaving } from './known'
import { remember, sessionQuery } from './session'

export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (who: Credentials) => signIn(who),
    onSuccess: (session) => {
      setLeaving(false)
      client.clear()
      client.setQueryData(sessionQuery.queryKey, remember(session))
    },
  })
}
