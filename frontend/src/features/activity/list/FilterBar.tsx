import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useListMeasures } from '@/api/plan/plan'
import { useSession } from '@/features/access/session'
import { isDistrict, useRegister } from '@/features/organisation/names'
import { named, useWords } from '@/lib/i18n'
import { useNarrow } from '@/lib/screen'
import { Button, buttonClass } from '@/ui/Button'
import { type Choice, Field, TextInput } from '@/ui/Field'
import { Icon } from '@/ui/Icon'
import { MultiSelect } from '@/ui/MultiSelect'
import { filterCount, PARTICIPATIONS, type ReportFilters, type ReportStatus, STATUSES } from '../filters'
import { useKinds } from '../names'
import { activityWords } from '../words'
import css from './FilterBar.module.css'

/** Each control writes to the address; the list reads from it. On a phone they unfold. */
export function FilterBar({ filters }: { filters: ReportFilters }) {
  const t = useWords(activityWords)
  const narrow = useNarrow()
  const [open, setOpen] = useState(false)
  const navigate = useNavigate({ from: '/activity-reports' })
  const count = filterCount(filters)
  const change = (part: Partial<ReportFilters>) =>
    void navigate({ search: (before) => ({ ...before, ...part, page: undefined }), replace: true })
  return (
    <search className={css.bar}>
      <Words value={filters.q} onChange={(q) => change({ q })} />
      {narrow && (
        <Button icon={<Icon name="filter" />} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t.moreFilters(String(count))}
        </Button>
      )}
      {(!narrow || open) && <Choices filters={filters} onChange={change} />}
      {count > 0 && (
        <Link to="/activity-reports" search={{ sort: filters.sort }} className={buttonClass('quiet')}>
          {t.clear}
        </Link>
      )}
    </search>
  )
}

/** Sent when the typing rests or Enter is pressed, not at every key. */
function Words({
  value,
  onChange,
}: {
  value: string | undefined
  onChange: (q: string | undefined) => void
}) {
  const t = useWords(activityWords)
  return (
    <form
      key={value}
      className={css.words}
      onSubmit={(event) => {
        event.preventDefault()
        onChange(String(new FormData(event.currentTarget).get('q')).trim() || undefined)
      }}
    >
      <TextInput
        type="search"
        name="q"
        aria-label={t.search}
        placeholder={t.search}
        defaultValue={value ?? ''}
        onBlur={(event) => {
          const q = event.target.value.trim() || undefined
          if (q !== value) onChange(q)
        }}
      />
    </form>
  )
}

function Choices({
  filters,
  onChange,
}: {
  filters: ReportFilters
  onChange: (part: Partial<ReportFilters>) => void
}) {
  const t = useWords(activityWords)
  const { user } = useSession()
  const kinds = useKinds().data?.items ?? []
  const register = useRegister().data?.items ?? []
  const measures = useListMeasures({ pageSize: 200 }, { query: { staleTime: 600_000 } }).data?.items ?? []
  const districts = register.filter(isDistrict).map(({ code, name }) => ({ value: code, label: name }))
  const many = (
    label: string,
    name: 'kind' | 'measure' | 'organisation' | 'status' | 'district' | 'participation',
    choices: Choice[],
  ) => (
    <MultiSelect
      label={label}
      empty={t.any}
      value={filters[name] ?? []}
      choices={choices}
      onChange={(picked) =>
        onChange({ [name]: picked.length === 0 ? undefined : (picked as ReportStatus[]) })
      }
    />
  )
  return (
    <>
      {many(
        t.status,
        'status',
        STATUSES.map((status) => ({ value: status, label: t[`status_${status}`] })),
      )}
      {many(
        t.kind,
        'kind',
        kinds.map(({ code, name }) => ({ value: code, label: named(name) })),
      )}
      {many(
        t.measure,
        'measure',
        measures.map(({ code, label, title }) => ({ value: code, label: `${label}${title}` })),
      )}
      {many(t.organisation, 'organisation', reportingUnits(register))}
      {many(t.district, 'district', districts)}
      {many(
        t.part,
        'participation',
        PARTICIPATIONS.map((part) => ({ value: part, label: t[`part_${part}`] })),
      )}
      <Day
        label={t.from}
        value={filters.occurredFrom}
        onChange={(occurredFrom) => onChange({ occurredFrom })}
      />
      <Day label={t.to} value={filters.occurredTo} onChange={(occurredTo) => onChange({ occurredTo })} />
      <label className={css.mine}>
        <input
          type="checkbox"
          checked={filters.handledBy?.includes(user.id) ?? false}
          onChange={(event) => onChange({ handledBy: event.target.checked ? [user.id] : undefined })}
        />
        {t.mine}
      </label>
    </>
  )
}

const PLACES: readonly string[] = ['NATION', 'MUNICIPALITY', 'REGION', 'DISTRICT', 'ZONE', 'TOWNSHIP']

function reportingUnits(register: { code: string; name: string; kind: string }[]): Choice[] {
  return register
    .filter(({ kind }) => !PLACES.includes(kind))
    .map(({ code, name }) => ({ value: code, label: name }))
}

function Day({
  label,
  value,
  onChange,
}: {
  label: string
  value: string | undefined
  onChange: (day: string | undefined) => void
}) {
  return (
    <Field label={label}>
      {(ties) => (
        <TextInput
          {...ties}
          type="date"
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value || undefined)}
        />
      )}
    </Field>
  )
}
