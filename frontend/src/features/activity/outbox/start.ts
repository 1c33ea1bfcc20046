import type { QueryClient } from '@tanstack/react-query'
import type { Session } from '@/api/model'
import { confirmSession } from '@/features/access/session'
import { forgetWhatReportsChange } from '../queries'
import { keepAnswers, recall } from './answers'
import { doorsOf } from './doors'
import { migrate } from './migrate'
import { outboxKey } from './queries'
import { type Sender, startSender } from './sender'
import { storeOf } from './store'

let sender: Sender | undefined

/** Sends what is queued now, and what waits for its turn with it. */
export function sendNow() {
  sender?.kick(true)
}

/** Begins to send for whoever is signed in, and goes on until told to stop. */
export function startOutbox(client: QueryClient, { user, organisation, roles }: Session): () => void {
  let stopped = false
  const ends: (() => void)[] = []
  void (async () => {
    const store = await storeOf(user.id)
    await migrate(store)
    if (stopped) return
    const look = () => void client.invalidateQueries({ queryKey: outboxKey(user.id) })
    ends.push(store.watch(look))
    client.setQueryData([...outboxKey(user.id), 'store'], true)
    look()
    if (roles.includes('REPORTER')) {
      await recall(client, store)
      ends.push(keepAnswers(client, store, organisation.code))
    }
    const own = startSender({
      store,
      doors: doorsOf(store),
      ready: () => confirmSession(client),
      onSent: () => void forgetWhatReportsChange(client),
    })
    sender = own
    ends.push(() => own.stop())
    if (stopped) for (const end of ends) end()
  })().catch((error: unknown) => console.warn('outbox', error))
  return () => {
    stopped = true
    for (const end of ends) end()
  }
}
