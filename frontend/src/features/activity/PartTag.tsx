import type { Participation } from '@/api/model'
import { useWords } from '@/lib/i18n'
import css from './PartTag.module.css'
import { activityWords } from './words'

/** In what part the unit one looks for, or else one's own, stands in a report. */
export function PartTag({ part }: { part: Participation }) {
  const t = useWords(activityWords)
  return (
    <span className={css.tag} data-part={part}>
      {t[`part_${part}`]}
    </span>
  )
}
