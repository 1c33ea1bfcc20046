import { Link } from '@tanstack/react-router'
import { useWords } from '@/lib/i18n'
import { Segments, segmentClass } from '@/ui/Segments'
import { usePlans, yearsOf } from './queries'
import { progressWords } from './words'

/** The years of the plan. The year is part of the address, so that a board of 2023 can be sent to someone. */
export function YearSwitch({ year }: { year: number }) {
  const t = useWords(progressWords)
  const { data } = usePlans()
  return (
    <Segments label={t.year}>
      {yearsOf(data?.items[0]).map((one) => (
        <Link
          key={one}
          to="."
          search={(search) => ({ ...search, year: one, page: undefined })}
          className={segmentClass}
          aria-current={one === year || undefined}
          activeProps={{}}
        >
          {one}
        </Link>
      ))}
    </Segments>
  )
}
