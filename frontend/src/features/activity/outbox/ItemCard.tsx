import { useSession } from '@/features/access/session'
import { go } from '@/lib/address'
import { moment } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Button, buttonClass } from '@/ui/Button'
import { useKindNames } from '../names'
import { activityWords } from '../words'
import { canOverwrite, type Item, overwriting, photosOf } from './item'
import css from './Outbox.module.css'
import { sendNow } from './start'
import { storeOf } from './store'
import { outboxWords } from './words'

export function ItemCard({ item }: { item: Item }) {
  const t = useWords(outboxWords)
  const a = useWords(activityWords)
  const nameOf = useKindNames()
  const { state, content, at, intent } = item
  const title = content.title || a.untitled
  const photos = photosOf(item).of
  const facts = [
    nameOf(content.kind),
    content.occurredFrom,
    photos > 0 && t.photos(String(photos)),
    t.writtenAt(moment(at)),
    state === 'QUEUED' && intent === 'SAVE' && t.intentSave,
  ]
  return (
    <li className={css.item} data-state={state}>
      <div className={css.head}>
        <h2 className={css.title}>{title}</h2>
        <span className={css.state} data-state={state}>
          {t[`state_${state}`]}
        </span>
      </div>
      <p className={css.facts}>{facts.filter(Boolean).join(' · ')}</p>
      <Reason item={item} />
      <Choices item={item} title={title} />
    </li>
  )
}

/** Where it is on its way, or why it is not. */
function Reason({ item }: { item: Item }) {
  const t = useWords(outboxWords)
  const a = useWords(activityWords)
  const { state, problem, current, findings } = item
  const { of, sent } = photosOf(item)
  if (state === 'SENDING') {
    if (sent === of) return null
    return (
      <div role="status">
        <p>{t.sendingPhotos(String(sent + 1), String(of))}</p>
        <progress
          className={css.bar}
          value={sent}
          max={of}
          aria-label={t.sendingPhotos(String(sent + 1), String(of))}
        />
      </div>
    )
  }
  if (state === 'CONFLICT') {
    const returned = current?.status === 'RETURNED'
    return (
      <p className={css.reason} role="status">
        {returned ? t.returnedBecause : t.conflictBecause(current ? a[`status_${current.status}`] : '')}
      </p>
    )
  }
  if (findings !== undefined) return <p className={css.waiting}>{t.struck(String(findings.length))}</p>
  if (problem === undefined) return null
  if (state === 'QUEUED') {
    const why = problem.status === 401 ? t.signIn : problem.status === 0 ? t.noAnswer : t.busy
    return (
      <p className={css.waiting} role="status">
        {why}
      </p>
    )
  }
  const messages = (problem.errors ?? []).map(({ code, message }) =>
    code === 'photo-gone' ? t.photoGone : message,
  )
  return (
    <div className={css.reason} role="status">
      <p>
        {problem.status === 0 ? t.failedHere : t.failedBecause}{' '}
        {messages.length === 0 && (problem.detail ?? problem.title)}
      </p>
      <ul>
        {messages.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  )
}

function Choices({ item, title }: { item: Item; title: string }) {
  const t = useWords(outboxWords)
  const { user } = useSession()
  const { id, report, state, current } = item
  if (state === 'SENDING') return null
  const form = report === undefined ? `/activity-reports/new?draft=${id}` : `/activity-reports/${report}/edit`

  async function remove() {
    if (window.confirm(t.removeSure(title))) await (await storeOf(user.id)).remove(id)
  }

  async function takeTheirs(there: string) {
    await (await storeOf(user.id)).remove(id)
    go(`/activity-reports/${there}${current && canOverwrite(item) ? '/edit' : ''}`)
  }

  async function takeMine() {
    const store = await storeOf(user.id)
    await store.change(id, (now) => now && overwriting(now, new Date().toISOString()))
    sendNow()
  }

  async function keepApart() {
    await (await storeOf(user.id)).setApart(id)
  }

  return (
    <div className={css.buttons}>
      {state === 'CONFLICT' && current !== undefined ? (
        <>
          <Button onClick={() => void takeTheirs(current.id)}>{t.theirs}</Button>
          {canOverwrite(item) ? (
            <Button onClick={() => void takeMine()}>{t.mine}</Button>
          ) : (
            <Button onClick={() => void keepApart()}>{t.apart}</Button>
          )}
        </>
      ) : (
        <a href={form} className={buttonClass(state === 'FAILED' ? 'primary' : 'plain')}>
          {state === 'DRAFT' ? t.goOn : state === 'FAILED' ? t.edit : t.open}
        </a>
      )}
      <Button weight="quiet" onClick={() => void remove()}>
        {t.remove}
      </Button>
    </div>
  )
}
