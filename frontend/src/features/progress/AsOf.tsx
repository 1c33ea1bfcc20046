import { Link, useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { typedDay } from '@/lib/day'
import { today } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { buttonClass } from '@/ui/Button'
import { DayInput } from '@/ui/DayInput'
import css from './AsOf.module.css'
import { progressWords } from './words'

/** Takes the page back to a day, typed or picked; an empty field or a day that has not come is now. */
export function AsOfInput({ asOf }: { asOf: string | undefined }) {
  const t = useWords(progressWords)
  const id = useId()
  const navigate = useNavigate()
  const [tries, setTries] = useState(0)
  const go = (text: string) => {
    const day = typedDay(text)
    const past = day !== undefined && day < today() ? day : undefined
    if (past === asOf) setTries((before) => before + 1)
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({
        ...before,
        asOf: past,
        year: past === undefined ? before.year : Number(past.slice(0, 4)),
        page: undefined,
      }),
      resetScroll: false,
    } as Parameters<typeof navigate>[0])
  }
  return (
    <span className={css.input}>
      <label htmlFor={id}>{t.asOfLabel}</label>
      {/* Anew where nothing comes of it: what is no past day does not stay standing over a page of today. */}
      <DayInput key={tries} id={id} value={asOf ?? ''} placeholder={t.asOfNow} onChange={go} />
    </span>
  )
}

/** Nobody may take a past state for the present one. */
export function AsOfBanner({ asOf }: { asOf: string | undefined }) {
  const t = useWords(progressWords)
  if (asOf === undefined) return null
  return (
    <div className={css.banner} role="status">
      <p>
        <b>{t.asOfShown(asOf)}</b> <span>{t.asOfHint}</span>
      </p>
      <Link
        to="."
        search={
          ((before: Record<string, unknown>) => ({ ...before, asOf: undefined, page: undefined })) as never
        }
        className={buttonClass()}
        resetScroll={false}
      >
        {t.asOfBack}
      </Link>
    </div>
  )
}
