import { Link, useNavigate } from '@tanstack/react-router'
import type { Organisation, OrganisationKind } from '@/api/model'
import { trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { buttonClass } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { DayInput } from '@/ui/DayInput'
import { Field, NativeSelect, TextInput } from '@/ui/Field'
import { Page } from '@/ui/Page'
import { Pager } from '@/ui/Pager'
import { PlainTable } from '@/ui/PlainTable'
import { Answer, EmptyState, Skeleton } from '@/ui/States'
import { useOrganisationNames } from '../names'
import { type UnitsSearch, useUnits } from './queries'
import { type Branch, branches, KINDS } from './register'
import css from './Units.module.css'
import { ValidTag, validText } from './Valid'
import { unitWords } from './words'

/** The register as the address narrows it: as a tree, or what was looked for. */
export function UnitsPage({ search }: { search: UnitsSearch }) {
  const t = useWords(unitWords)
  const navigate = useNavigate({ from: '/admin/units' })
  const units = useUnits(search)
  return (
    <Page
      title={t.units}
      note={units.data && t.unitsNote(trimmed(units.data.total, 0))}
      back={<Link to="/">‹ {t.adminHome}</Link>}
      actions={
        <>
          <Link to="/admin/units/succession" className={buttonClass()}>
            {t.successions}
          </Link>
          <Link to="/admin/units/new" className={buttonClass('primary')}>
            {t.add}
          </Link>
        </>
      }
    >
      <Filters search={search} />
      <Card flush>
        <Answer of={units} waiting={<Skeleton rows={10} height={32} />}>
          {(answer) =>
            answer.items.length === 0 ? (
              <EmptyState title={t.none} />
            ) : (
              <>
                <Register units={answer.items} />
                <Pager
                  page={answer.page}
                  pageSize={answer.pageSize}
                  total={answer.total}
                  capped={answer.totalIsCapped}
                  onPage={(page) => void navigate({ search: (before) => ({ ...before, page }) })}
                />
              </>
            )
          }
        </Answer>
      </Card>
    </Page>
  )
}

function Filters({ search: { q, kind, asOf } }: { search: UnitsSearch }) {
  const t = useWords(unitWords)
  const navigate = useNavigate({ from: '/admin/units' })
  const change = (part: Partial<UnitsSearch>) =>
    void navigate({
      search: (before) => ({ ...before, ...part, page: undefined }),
      replace: true,
      resetScroll: false,
    })
  return (
    <search className={css.bar}>
      <Field label={t.search}>
        {(ties) => (
          <TextInput
            {...ties}
            type="search"
            defaultValue={q ?? ''}
            onChange={(event) => change({ q: event.target.value.trim() || undefined })}
          />
        )}
      </Field>
      <Field label={t.kind}>
        {(ties) => (
          <NativeSelect
            {...ties}
            empty={t.anyKind}
            value={kind ?? ''}
            choices={KINDS.map((value) => ({ value, label: t[`kind_${value}`] }))}
            onChange={(event) =>
              change({ kind: (event.target.value || undefined) as OrganisationKind | undefined })
            }
          />
        )}
      </Field>
      <Field label={t.asOf}>
        {(ties) => (
          <DayInput {...ties} value={asOf ?? ''} onChange={(day) => change({ asOf: day || undefined })} />
        )}
      </Field>
      {[q, kind, asOf].some((part) => part !== undefined) && (
        <Link to="/admin/units" search={{}} className={buttonClass('quiet')} reloadDocument={false}>
          {t.clear}
        </Link>
      )}
    </search>
  )
}

function Register({ units }: { units: Organisation[] }) {
  const t = useWords(unitWords)
  return (
    <PlainTable
      stacked
      label={t.units}
      heads={[
        { key: 'name', text: t.name },
        { key: 'kind', text: t.kind },
        { key: 'code', text: t.code },
        { key: 'territory', text: t.territory },
        { key: 'valid', text: t.valid },
      ]}
    >
      {branches(units).map((branch) => (
        <Row key={branch.unit.code} branch={branch} />
      ))}
    </PlainTable>
  )
}

function Row({ branch: { unit, depth } }: { branch: Branch }) {
  const t = useWords(unitWords)
  const nameOf = useOrganisationNames()
  return (
    <tr>
      <th scope="row">
        <span className={css.name} data-depth={Math.min(depth, 3)}>
          <Link to="/admin/units/$code" params={{ code: unit.code }}>
            {unit.name}
          </Link>
          {unit.shortName !== unit.name && <small>{unit.shortName}</small>}
          <ValidTag unit={unit} />
        </span>
      </th>
      <td>{t[`kind_${unit.kind}`]}</td>
      <td data-name={t.code}>
        <code>{unit.code}</code>
      </td>
      <td data-name={t.territory}>{nameOf(unit.territory)}</td>
      <td className="number">{validText(t, unit)}</td>
    </tr>
  )
}
