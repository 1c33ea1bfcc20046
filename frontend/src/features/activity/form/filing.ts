import { useEffect, useRef, useState } from 'react'
import type { ReportDraft } from '@/api/model'
import { go } from '@/lib/address'
import { ProblemError } from '@/lib/problem'
import { attend, leave } from '../outbox/attended'
import { drafted, type Intent, type Item, Overtaken, queued, resting } from '../outbox/item'
import { sendNow } from '../outbox/start'
import type { Store } from '../outbox/store'
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
  id,
  on,
  item,
}: {
  store: Store | undefined
  id: string
  on?: Pick<Item, 'report' | 'version'>
  /** As the form found it. */
  item: Item | undefined
}) {
  const [busy, setBusy] = useState<Intent | null>(null)
  const [problem, setProblem] = useState<unknown>(() => problemOf(item))
  const [now, setNow] = useState(item)
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])

  async function run(intent: Intent, agreed: boolean, enqueue: (shelf: Store) => Promise<unknown>) {
    if (busy !== null) return
    setBusy(intent)
    setProblem(null)
    if (agreed) leave(id)
    else attend(id)
    try {
      if (store === undefined) throw new Error('no storage')
      await enqueue(store)
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
    file: (
      intent: Intent,
      content: () => Promise<{ content: FormContent; draft: ReportDraft }>,
      /** What struck has been seen. */
      agreed = false,
    ) =>
      run(intent, agreed, async (shelf) => {
        const { content: last, draft } = await content()
        const at = new Date().toISOString()
        await shelf.change(id, (there) =>
          queued({ ...(there ?? drafted(id, last, at, on)), content: last }, intent, draft, at),
        )
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
      if (store === undefined || now === undefined) return
      const fresh = await store.setApart(now)
      go(`/activity-reports/new?draft=${fresh.id}`, { replace: true })
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
