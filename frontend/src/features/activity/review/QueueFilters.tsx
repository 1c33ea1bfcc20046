import { Link, useNavigate } from '@tanstack/react-router'
import { useListMeasures } from '@/api/plan/plan'
import { useRegister, workingUnits } from '@/features/organisation/names'
import { named, useWords } from '@/lib/i18n'
import { useNarrow } from '@/lib/screen'
import { buttonClass } from '@/ui/Button'
import { type Choice, NativeSelect } from '@/ui/Field'
import { useKinds } from '../names'
import { activityWords } from '../words'
import type { ReviewSearch } from './filters'
import css from './QueueFilters.module.css'

type Name = 'measure' | 'kind' | 'organisation'

/** One of each at a time is what a desk needs; an address with several is honoured all the same. */
export function QueueFilters({ search }: { search: ReviewSearch }) {
  const t = useWords(activityWords)
  const narrow = useNarrow()
  const navigate = useNavigate({ from: '/reviews' })
  const measures = useListMeasures({ pageSize: 200 }, { query: { staleTime: 600_000 } }).data?.items ?? []
  const kinds = useKinds().data?.items ?? []
  const register = useRegister().data?.items ?? []
  const offered: [Name, string, Choice[]][] = [
    [
      'measure',
      t.measure,
      measures.map(({ code, label, title }) => ({ value: code, label: `${label}${title}` })),
    ],
    ['kind', t.kind, kinds.map(({ code, name }) => ({ value: code, label: named(name) }))],
    [
      'organisation',
      t.organisation,
      workingUnits(register).map(({ code, name }) => ({ value: code, label: name })),
    ],
  ]
  return (
    <search className={css.bar}>
      {/* On a desk the counts above narrow by measure and kind. */}
      {offered
        .filter(([name]) => narrow || name === 'organisation')
        .map(([name, label, choices]) => (
          <NativeSelect
            key={name}
            aria-label={label}
            empty={narrow ? label : `${label} · ${t.any}`}
            choices={choices}
            value={search[name]?.[0] ?? ''}
            onChange={({ target: { value } }) =>
              void navigate({
                search: (before) => ({
                  ...before,
                  [name]: value ? [value] : undefined,
                  page: undefined,
                  report: undefined,
                }),
              })
            }
          />
        ))}
      {offered.some(([name]) => search[name] !== undefined) && (
        <Link to="/reviews" search={{}} className={buttonClass('quiet')}>
          {t.clear}
        </Link>
      )}
    </search>
  )
}
