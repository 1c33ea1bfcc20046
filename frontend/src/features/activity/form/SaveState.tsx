import { useSyncExternalStore } from 'react'
import { moment } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import css from './SaveState.module.css'
import { formWords } from './words'

export type Keeping = { state: 'fresh' } | { state: 'kept' | 'unkept' | 'saved' | 'restored'; at: string }

/** Where the words are just now: in this browser, at the backend, or nowhere yet. */
export function SaveState({
  keeping,
  busy,
  fromHere,
  onStartOver,
}: {
  keeping: Keeping
  busy: 'saving' | 'submitting' | null
  /** Nothing of it is at the backend yet. */
  fromHere: boolean
  onStartOver: () => void
}) {
  const t = useWords(formWords)
  const online = useOnline()
  const text = busy === null ? stateText(t, keeping) : t[busy]
  if (online && text === null) return null
  return (
    <div className={css.line} data-offline={!online || undefined} role="status">
      {!online && (
        <>
          <b>{t.offline}</b> <span>{t.offlineHint}</span>
        </>
      )}
      {text !== null && <span className="number">{text}</span>}
      {keeping.state === 'restored' && (
        <button type="button" className={css.drop} onClick={onStartOver}>
          {fromHere ? t.startOver : t.dropKept}
        </button>
      )}
    </div>
  )
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

function useOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener('online', listener)
      window.addEventListener('offline', listener)
      return () => {
        window.removeEventListener('online', listener)
        window.removeEventListener('offline', listener)
      }
    },
    () => navigator.onLine,
  )
}
