import { Link } from '@tanstack/react-router'
import { useRegister } from '@/features/organisation/names'
import { useWords } from '@/lib/i18n'
import { Segments, segmentClass } from '@/ui/Segments'
import { presentOf, type Register } from './register'
import { progressWords } from './words'

/** Under whose name work is shown: of the unit that filed it, or of the one that answers for it today. */
export function RegisterSwitch({ register }: { register: Register | undefined }) {
  const t = useWords(progressWords)
  const units = useRegister().data?.items ?? []
  return (
    <Segments label={t.register}>
      <Link
        to="."
        search={(search) => ({ ...search, register: undefined, page: undefined })}
        className={segmentClass}
        resetScroll={false}
        aria-current={register === undefined || undefined}
        activeProps={{}}
      >
        {t.registerFiled}
      </Link>
      <Link
        to="."
        search={(search) => ({
          ...search,
          register: 'TODAY' as const,
          page: undefined,
          organisation:
            'organisation' in search ? presentOf(search.organisation as string, units) : undefined,
        })}
        className={segmentClass}
        resetScroll={false}
        aria-current={register === 'TODAY' || undefined}
        activeProps={{}}
      >
        {t.registerToday}
      </Link>
    </Segments>
  )
}
