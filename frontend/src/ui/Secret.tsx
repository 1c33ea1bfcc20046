import { useState } from 'react'
import { useWords } from '@/lib/i18n'
import { Button } from './Button'
import { Dialog } from './Dialog'
import css from './Secret.module.css'
import { uiWords } from './words'

/** Something that is shown once and kept nowhere: not in the page's memory of answers, not in its address. */
export function Secret({
  title,
  lead,
  secret,
  example,
  onClose,
}: {
  title: string
  lead: string
  secret: string
  /** How it is used, ready to be copied too. */
  example?: string
  onClose: () => void
}) {
  const t = useWords(uiWords)
  return (
    <Dialog title={title} onClose={onClose} footer={<Button onClick={onClose}>{t.noted}</Button>}>
      <p className={css.lead}>{lead}</p>
      <Copied text={secret} />
      <p className={css.once} role="alert">
        {t.once}
      </p>
      {example && <Copied text={example} />}
    </Dialog>
  )
}

export function Copied({ text }: { text: string }) {
  const t = useWords(uiWords)
  const [copied, setCopied] = useState(false)
  return (
    <div className={css.secret}>
      <code className={css.text}>{text}</code>
      <Button
        onClick={() => {
          // not every office browser offers a clipboard; the text can then be marked by hand
          void navigator.clipboard?.writeText(text).then(() => setCopied(true))
        }}
      >
        {copied ? t.copied : t.copy}
      </Button>
    </div>
  )
}
