import { useEffect, useRef, useState } from 'react'
import type { ReportDraft } from '@/api/model'
import { go } from '@/lib/address'
import { ProblemError } from '@/lib/problem'
import { attend, leave } from '../outbox/attended'
import {
  followed,
  type Intent,
  type Item,
  isSent,
  type Opening,
  Overtaken,
  queued,
  resting,
  typed,
} from '../outbox/item'
import { sendNow } from '../outbox/start'
import type { Receipt, Store } from '../outbox/store'
import type { FormContent } from './content'

/** How long someone is kept waiting for the network before the outbox is shown instead. */
const PATIENCE = 60_000

type Outcome = { sent: string; intent: Intent } | { stays: Item }

/**
 * Hands the form to the outbox, which is the only way to file; with a network that is immediate, and the page goes on to
 * the report.
 */
export function useFiling({
  store,
  opening,
  item,
  keepNow,
  onSaved,
}: {
  store: Store | undefined
  opening: Opening
  /** As the form found it. */
  item: Item | undefined
  /** Writes what stands in the form; whether it lies in this browser then. */
  keepNow: () => Promise<boolean>
  /** The draft at the backend is the one this form has open. */
  onSaved: () => void
}) {
  const { id } = opening
  const [busy, setBusy] = useState<Intent | null>(null)
  const [problem, setProblem] = useState<unknown>(() => problemOf(item))
  const [now, setShown] = useState(item)
  const [sent, setSent] = useState<Receipt | null>(null)
  const shown = useRef(item)
  function setNow(next: Item | undefined) {
    shown.current = next
    setShown(next)
  }
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
      leave(id)
    }
  }, [id])

  // It may be sent at any time, by another tab as well: what is on its way or gone takes no more words.
  // biome-ignore lint/correctness/useExhaustiveDependencies: one form has one item as long as it stands
  useEffect(() => {
    async function look(shelf: Store) {
      const stored = await shelf.find(id)
      const receipt = stored === undefined ? await shelf.receipt(id) : undefined
      if (!here.current) return
      if (receipt !== undefined && isSent(receipt, opening)) return setSent(receipt)
      const next = stored && followed(shown.current, stored)
      if (next === undefined || next === shown.current) return
      setNow(next)
      setProblem(problemOf(next))
    }
    if (store === undefined) return
    const check = () => void look(store).catch(() => undefined)
    check()
    return store.watch(check)
  }, [store, id])

  async function run(intent: Intent, agreed: boolean, enqueue: (shelf: Store) => Promise<boolean>) {
    if (busy !== null) return
    setBusy(intent)
    setProblem(null)
    if (agreed) leave(id)
    else attend(id)
    try {
      if (store === undefined) throw new Error('no storage')
      if (!(await enqueue(store))) return
      sendNow()
      if (!navigator.onLine) return go('/outbox')
      const outcome = await outcomeOf(store, id, setNow)
      if (here.current) follow(outcome)
    } catch (error) {
      setProblem(error)
    } finally {
      leave(id)
      setBusy(null)
    }
  }

  function follow(outcome: Outcome) {
    if ('sent' in outcome) {
      if (outcome.intent === 'SAVE' && outcome.sent === opening.on?.report) return onSaved()
      const end = outcome.intent === 'SAVE' ? '/edit' : ''
      return go(`/activity-reports/${outcome.sent}${end}`, { replace: true })
    }
    setNow(outcome.stays)
    if (outcome.stays.state === 'QUEUED' || outcome.stays.state === 'SENDING') return go('/outbox')
    setProblem(problemOf(outcome.stays))
  }

  return {
    busy,
    problem,
    /** How it stands in the outbox. */
    item: now,
    /** It has been sent, by whichever hand. */
    sent,
    file: (
      intent: Intent,
      content: () => Promise<{ content: FormContent; draft: ReportDraft }>,
      /** What struck has been seen. */
      agreed = false,
    ) =>
      run(intent, agreed, async (shelf) => {
        const { content: last, draft } = await content()
        const at = new Date().toISOString()
        const taken = await shelf.change(id, (there, receipt) => {
          const own = typed(opening, there, receipt, last, at)
          return own && queued(own, intent, draft, at)
        })
        return taken?.content === last
      }),
    /** Takes up the version of now without its content, so that the next sending writes over it. */
    overwrite: async () => {
      const current = now?.current
      if (store === undefined || current === undefined) return
      setNow(await store.change(id, (there) => there && resting(there, current)))
      setProblem(null)
    },
    /** Leaves what stands there alone and goes on with a report of its own. */
    keepApart: async () => {
      // What could not be written would be left behind: the form stays open with it.
      if (store === undefined || !(await keepNow())) return
      const fresh = await store.setApart(id)
      if (fresh !== undefined) go(`/activity-reports/new?draft=${fresh.id}`, { replace: true })
    },
  }
}

function problemOf(item: Item | undefined): unknown {
  if (item?.state === 'CONFLICT' && item.current !== undefined)
    return new Overtaken(item.current, item.problem)
  return item?.state === 'FAILED' && item.problem !== undefined ? new ProblemError(item.problem) : null
}

/** Waits until the item has left the outbox, was refused, or proves to stay there for now. */
function outcomeOf(store: Store, id: string, onStep: (item: Item) => void): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    let last: Item | undefined
    const look = async () => {
      const item = await store.find(id)
      if (item === undefined) {
        const receipt = await store.receipt(id)
        if (receipt !== undefined) end({ sent: receipt.report, intent: receipt.intent })
        return
      }
      last = item
      onStep(item)
      const isSettled = item.state === 'FAILED' || item.state === 'CONFLICT'
      if (isSettled || (item.state === 'QUEUED' && item.problem !== undefined)) end({ stays: item })
    }
    const timer = setTimeout(() => last !== undefined && end({ stays: last }), PATIENCE)
    const stop = store.watch(() => void look().catch(reject))
    function end(outcome: Outcome) {
      clearTimeout(timer)
      stop()
      resolve(outcome)
    }
    void look().catch(reject)
  })
}
