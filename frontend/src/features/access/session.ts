import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import type { Credentials, Session } from '@/api/model'
import { readSession, signIn, signOut } from '@/api/session/session'
import { carryCsrfToken } from '@/lib/http'

/** Who is asking. Asked once; everything else is asked anew when this changes. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => remember(await readSession({ signal })),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  retry: false,
})

function remember(session: Session): Session {
  carryCsrfToken(session.csrfToken)
  return session
}

/** Only below the signed-in layout, which has asked before anything is drawn. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data
}

export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (who: Credentials) => signIn(who),
    onSuccess: (session) => {
      client.clear()
      client.setQueryData(sessionQuery.queryKey, remember(session))
    },
  })
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => signOut(),
    // Whether or not the backend still knew us, this browser forgets.
    onSettled: () => {
      carryCsrfToken(undefined)
      client.clear()
    },
  })
}
