import type { ActivityReport } from '@/api/model'
import { alone } from '@/lib/alone'
import { afterFailure, type Item, isDue, sending, wait } from './item'
import { type Doors, isHandedIn, send } from './send'
import type { Store } from './store'

const NEVER = Number.POSITIVE_INFINITY

export interface Sender {
  /** Sends what is due; with `all`, what waits for its turn as well. */
  kick: (all?: boolean) => void
  stop: () => void
}

/**
 * Sends what is queued: at start, when the network or the person comes back, when asked, and when an item's wait is over.
 * One tab at a time, and in it one item after the other.
 */
export function startSender({
  store,
  doors,
  ready,
  onSent,
}: {
  store: Store
  doors: Doors
  /** Makes sure of a session; false if there is none to be had just now. */
  ready: () => Promise<boolean>
  onSent: (report: ActivityReport) => void
}): Sender {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let again: 'due' | 'all' | null = null
  let stopped = false
  /** While nobody can be reached at all, the items themselves are left alone. */
  let unready = 0
  let pausedUntil = 0

  function kick(all = false) {
    if (stopped) return
    again = all || again === 'all' ? 'all' : 'due'
    if (running) return
    running = true
    void rounds().finally(() => {
      running = false
      if (again !== null) kick(again === 'all')
    })
  }

  async function rounds() {
    while (again !== null && !stopped) {
      const what = again
      again = null
      try {
        await alone(`siqian.outbox.${store.account}`, () => round(what === 'all'))
      } catch (error) {
        console.warn('outbox', error)
      }
    }
    await sleepUntilDue()
  }

  async function round(all: boolean) {
    const due = (await store.list()).filter((item) => isDue(item, all ? NEVER : Date.now()))
    if (due.length === 0) return
    const isReady = await ready()
    pausedUntil = isReady ? 0 : Date.now() + wait(unready)
    unready = isReady ? 0 : unready + 1
    if (!isReady) return
    due.sort((one, other) => (one.queuedAt ?? '').localeCompare(other.queuedAt ?? ''))
    for (const { id } of due) {
      if (stopped) return
      const item = await store.change(id, (now) =>
        now !== undefined && isDue(now, NEVER) ? sending(now) : undefined,
      )
      if (item?.state !== 'SENDING') continue
      if (!(await sendOne(item))) return
    }
  }

  /** Whether it is worth trying the next one. */
  async function sendOne(item: Item): Promise<boolean> {
    const note = async (part: Partial<Item>) => {
      const noted = await store.change(item.id, (now) => now && { ...now, ...part })
      if (noted === undefined) throw new Error('It was removed on the way.')
      return noted
    }
    try {
      const report = await send(item, doors, note)
      const receipt = {
        id: item.id,
        report: report.id,
        title: report.title ?? '',
        intent: isHandedIn(report) ? ('SUBMIT' as const) : ('SAVE' as const),
        at: new Date().toISOString(),
      }
      await store.remove(item.id, receipt)
      onSent(report)
      return true
    } catch (error) {
      const left = await store.change(item.id, (now) => now && afterFailure(now, error, Date.now()))
      return left?.state !== 'QUEUED'
    }
  }

  async function sleepUntilDue() {
    clearTimeout(timer)
    const waiting = (await store.list()).filter(({ state }) => state === 'QUEUED')
    const first = Math.min(...waiting.map(({ nextAt }) => nextAt ?? 0))
    if (stopped || !Number.isFinite(first)) return
    timer = setTimeout(kick, Math.max(1_000, Math.max(first, pausedUntil) - Date.now()))
  }

  const onBack = () => kick(true)
  const onSeen = () => document.visibilityState === 'visible' && kick(true)
  window.addEventListener('online', onBack)
  document.addEventListener('visibilitychange', onSeen)
  kick(true)

  return {
    kick,
    stop: () => {
      stopped = true
      clearTimeout(timer)
      window.removeEventListener('online', onBack)
      document.removeEventListener('visibilitychange', onSeen)
    },
  }
}
