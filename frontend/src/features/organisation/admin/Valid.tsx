import type { Organisation } from '@/api/model'
import { today } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import css from './Units.module.css'
import { unitWords } from './words'

type Days = Pick<Organisation, 'validFrom' | 'validTo'>

export function validText(t: typeof unitWords.zh, { validFrom, validTo }: Days): string {
  if (validFrom !== null && validTo !== null) return t.between(validFrom, validTo)
  if (validTo !== null) return t.until(validTo)
  return validFrom === null ? t.always : t.since(validFrom)
}

/** Says so when a unit is not one of today's. */
export function ValidTag({ unit: { validFrom, validTo } }: { unit: Days }) {
  const t = useWords(unitWords)
  if (validTo !== null && validTo < today()) return <span className={css.tag}>{t.ended}</span>
  if (validFrom !== null && validFrom > today()) return <span className={css.tag}>{t.notYet}</span>
  return null
}
