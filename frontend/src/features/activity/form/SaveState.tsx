import { moment } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { useOnline } from '@/lib/online'
import { type Item, photosOf } from '../outbox/item'
import type { Receipt } from '../outbox/store'
import type { Keeping } from './keeping'
import css from './SaveState.module.css'
import { formWords } from './words'

/** Where the words are just now: in this browser, on their way, at the backend, or nowhere yet. */
export function SaveState({
  keeping,
  busy,
  item,
  sent,
  unsent,
  fromHere,
  onStartOver,
}: {
  keeping: Keeping
  busy: boolean
  item: Item | undefined
  /** It has left this browser. */
  sent: Receipt | null
  /** How many other reports wait in this browser. */
  unsent: number
  /** Nothing of it is at the backend yet. */
  fromHere: boolean
  onStartOver: () => void
}) {
  const t = useWords(formWords)
  const online = useOnline()
  const text = sent !== null ? t.sent : busy ? sendingText(t, item) : stateText(t, keeping)
  if (online && text === null && unsent === 0) return null
  return (
    <div className={css.line} data-offline={!online || undefined} role="status">
      {!online && <b>{t.offline}</b>}
      {text !== null && <span className="number">{text}</span>}
      {!online && text === null && <span>{t.offlineHint}</span>}
      <span className={css.choices}>
        {sent !== null && <a href={`/activity-reports/${sent.report}`}>{t.openReport}</a>}
        {keeping.state === 'restored' && fromHere && !busy && (
          <a href="/activity-reports/new?draft=new">{t.another}</a>
        )}
        {keeping.state === 'restored' && !busy && (
          <button type="button" onClick={onStartOver}>
            {fromHere ? t.startOver : t.dropKept}
          </button>
        )}
        {unsent > 0 && <a href="/outbox">{t.unsent(String(unsent))}</a>}
      </span>
    </div>
  )
}

function sendingText(t: typeof formWords.zh, item: Item | undefined): string {
  const { of, sent } = item === undefined ? { of: 0, sent: 0 } : photosOf(item)
  return of > sent ? t.sendingPhotos(String(sent + 1), String(of)) : t.sending
}

function stateText(t: typeof formWords.zh, keeping: Keeping): string | null {
  switch (keeping.state) {
    case 'fresh':
      return null
    case 'unkept':
      return t.notKept
    case 'kept':
      return t.kept(clock(keeping.at))
    case 'saved':
      return t.saved(clock(keeping.at))
    case 'restored':
      return t.restored(clock(keeping.at))
  }
}

function clock(at: string): string {
  const text = moment(at)
  return text.slice(0, 10) === moment(new Date().toISOString()).slice(0, 10) ? text.slice(11) : text
}
