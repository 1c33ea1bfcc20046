import { Link } from '@tanstack/react-router'
import { useOrganisationNames } from '@/features/organisation/names'
import { useWords } from '@/lib/i18n'
import { buttonClass } from '@/ui/Button'
import { useOwnerTitles } from '../IndicatorsPage'
import css from './Narrowed.module.css'
import type { IndicatorSearch } from './scope'
import { pageWords } from './words'

/** Says when the numbers on the page are not the whole. */
export function Narrowed({ code, search }: { code: string; search: IndicatorSearch }) {
  const t = useWords(pageWords)
  const nameOf = useOrganisationNames()
  const titleOf = useOwnerTitles()
  const parts = [
    search.organisation && nameOf(search.organisation),
    search.measure && titleOf(search.measure),
  ].filter(Boolean)
  if (parts.length === 0) return null
  return (
    <p className={css.narrowed}>
      {t.narrowedTo} <b>{parts.join(' · ')}</b>
      <Link
        className={buttonClass('quiet')}
        to="/indicators/$code"
        params={{ code }}
        search={{ year: search.year, asOf: search.asOf, register: search.register }}
      >
        {t.clear}
      </Link>
    </p>
  )
}
