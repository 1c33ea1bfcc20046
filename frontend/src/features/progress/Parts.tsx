import { Link } from '@tanstack/react-router'
import type { RolledUp } from '@/api/model'
import { quantity } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import css from './Parts.module.css'
import { partText } from './register'
import type { Scope } from './scope'
import { progressWords } from './words'

/** The footnote of a row that took over from others; each part opens the reports as they were filed. */
export function Parts({
  parts,
  indicator,
  unit,
  scope,
}: {
  parts: readonly RolledUp[]
  indicator: string
  unit: string | null | undefined
  scope: Scope
}) {
  const t = useWords(progressWords)
  if (parts.length === 0) return null
  return (
    <p className={css.parts}>
      <span>{t.including}</span>
      {parts.map((part) => (
        <Link
          key={part.organisation}
          to="/indicators/$code"
          params={{ code: indicator }}
          search={{ ...scope, organisation: part.organisation }}
          hash="contributions"
        >
          {partText(part, quantity(part.amount, unit), t)}
        </Link>
      ))}
    </p>
  )
}
