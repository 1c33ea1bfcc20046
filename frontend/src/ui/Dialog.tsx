import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from '@/lib/i18n'
import { Button } from './Button'
import css from './Dialog.module.css'
import { Icon } from './Icon'
import { uiWords } from './words'

/** The browser's own dialog: focus stays inside, Escape closes, the page behind is inert. */
export function Dialog({
  title,
  onClose,
  children,
  footer,
  wide = false,
}: {
  title: string
  onClose: () => void
  children: ReactNode
  footer?: ReactNode
  wide?: boolean
}) {
  const t = useWords(uiWords)
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    dialog.current?.showModal?.()
    // What is to be filled in comes first; the browser would choose the button that closes.
    dialog.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      data-wide={wide || undefined}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={css.head}>
        <h2 id={id} className={css.title}>
          {title}
        </h2>
        <Button weight="quiet" onClick={onClose} aria-label={t.close} icon={<Icon name="close" />} />
      </div>
      <div className={css.body}>{children}</div>
      {footer && <div className={css.foot}>{footer}</div>}
    </dialog>
  )
}
