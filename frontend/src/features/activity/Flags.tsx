import { useWords } from '@/lib/i18n'
import css from './Flags.module.css'
import { activityWords } from './words'

/** What a reviewer should know at a glance; a flag we have no word for is still shown. */
export function Flags({ flags }: { flags: string[] }) {
  const t: Record<string, unknown> = useWords(activityWords)
  return flags.map((flag) => {
    const word = t[`flag_${flag}`]
    return (
      <span key={flag} className={css.flag}>
        {typeof word === 'string' ? word : flag}
      </span>
    )
  })
}
