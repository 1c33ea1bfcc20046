import { lazy, Suspense, useEffect, useState } from 'react'
import { useWords } from '@/lib/i18n'
import { Icon } from '@/ui/Icon'
import css from './FinderButton.module.css'
import { frameWords } from './words'

const Finder = lazy(() => import('./Finder').then(({ Finder: finder }) => ({ default: finder })))

/** Opens the finder by a click or by Ctrl K; its code comes only then. */
export function FinderButton() {
  const t = useWords(frameWords)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setOpen(true)
      }
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <>
      <button type="button" className={css.find} onClick={() => setOpen(true)}>
        <Icon name="search" size={16} />
        <span className={css.text}>{t.find}</span>
        <span className={css.keys} aria-hidden="true">
          {t.findKeys}
        </span>
      </button>
      {open && (
        <Suspense>
          <Finder onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
