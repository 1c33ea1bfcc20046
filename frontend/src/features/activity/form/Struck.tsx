import { useEffect, useRef } from 'react'
import type { Finding, ReportKind } from '@/api/model'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { FindingList } from '../findings/Findings'
import css from './Faults.module.css'
import { formWords } from './words'

/** What struck, before it is handed in: to be mended, or to go nonetheless with the reviewer told. */
export function Struck({
  findings,
  kind,
  onAgree,
}: {
  findings: Finding[]
  kind: ReportKind | undefined
  onAgree: () => void
}) {
  const t = useWords(formWords)
  const here = useRef<HTMLElement>(null)
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'center' })
    here.current?.focus({ preventScroll: true })
  }, [])
  return (
    <section className={css.returned} ref={here} tabIndex={-1} role="alert">
      <p>
        <b>{t.struck}</b> {t.struckText}
      </p>
      <FindingList findings={findings} kind={kind} />
      <p className={css.choices}>
        <Button weight="primary" onClick={onAgree}>
          {t.submitStruck}
        </Button>
      </p>
    </section>
  )
}
