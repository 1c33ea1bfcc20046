import { type QueryClient, queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { Session } from '@/api/model'
import { readSession, signOut } from '@/api/session/session'
import { carryCsrfToken, PATIENCE } from '@/lib/http'
import { ProblemError } from '@/lib/problem'
import { forgetKnown, isLeaving, keepKnown, known, setLeaving } from './known'

/**
 * Who is asking. Asked once; everything else is asked anew when this changes. Where nobody answers, whoever was here last
 * is let in as they were, without a token: silence is no sign-out.
 */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    try {
      await finishLeaving()
      const patience = known() === undefined ? undefined : PATIENCE
      return remember(await readSession({ signal, patience }))
    } catch (error) {
      const last = isSilence(error) ? known() : undefined
      if (last === undefined) throw error
      return last
    }
  },
  networkMode: 'always',
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  retry: false,
})

function isSilence(error: unknown): boolean {
  return error instanceof ProblemError && (error.status === 0 || error.status >= 502)
}

/** There is no session to end any more; any other failure leaves the cookie alive. */
function isGone(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 401
}

/** Nobody has confirmed it since the page was opened. */
export function isUnconfirmed({ csrfToken }: Session): boolean {
  return csrfToken === ''
}

/** Whether the backend knows who this is; asked again where it has not answered yet. */
export async function confirmSession(client: QueryClient): Promise<boolean> {
  const held = client.getQueryData(sessionQuery.queryKey)
  if (held !== undefined && !isUnconfirmed(held)) return true
  return confirmAnew(client)
}

/** Asks whatever is held: the token may be of a session that has gone. */
export async function confirmAnew(client: QueryClient): Promise<boolean> {
  const held = client.getQueryData(sessionQuery.queryKey)
  try {
    const session = await readSession({ patience: 5 * PATIENCE })
    // Who left meanwhile is not let in again.
    if (held !== undefined && client.getQueryData(sessionQuery.queryKey) === undefined) return false
    remember(session)
    client.setQueryData(sessionQuery.queryKey, session)
    return held === undefined || session.user.id === held.user.id
  } catch {
    return false
  }
}

/** Someone signed out where nobody could hear it: that is made good before anything else is asked. */
async function finishLeaving(): Promise<void> {
  if (!isLeaving()) return
  try {
    carryCsrfToken((await readSession()).csrfToken)
    await signOut()
  } catch (error) {
    if (!isGone(error)) throw error
  }
  carryCsrfToken(undefined)
  setLeaving(false)
}

export function remember(session: Session): Session {
  carryCsrfToken(session.csrfToken)
  keepKnown(session)
  return session
}

/** Only below the signed-in layout, which has asked before anything is drawn. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data
}

/** Whether or not the backend still knew us, this browser forgets; what it could not be told it is told later. */
export async function leave(client: QueryClient): Promise<void> {
  try {
    await signOut()
  } catch (error) {
    if (!isGone(error)) setLeaving(true)
  }
  forgetKnown()
  carryCsrfToken(undefined)
  client.clear()
}
