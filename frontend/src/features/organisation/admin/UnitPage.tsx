import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Organisation } from '@/api/model'
import { useListOrganisations, useReadOrganisation } from '@/api/organisations/organisations'
import { NO_DATA } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Button, buttonClass } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { FactList } from '@/ui/FactList'
import { Page } from '@/ui/Page'
import { Answer, Skeleton } from '@/ui/States'
import { EditUnit } from './UnitForm'
import { UnitLink } from './UnitLink'
import css from './Units.module.css'
import { ValidTag, validText } from './Valid'
import { unitWords } from './words'

/** One unit with all that is known of it; the same page changes it. */
export function UnitPage({ code, edit }: { code: string; edit: boolean }) {
  const t = useWords(unitWords)
  const unit = useReadOrganisation(code)
  const navigate = useNavigate({ from: '/admin/units/$code' })
  const close = () => void navigate({ search: {}, replace: true })
  return (
    <Page
      title={unit.data?.name ?? code}
      note={unit.data && <ValidTag unit={unit.data} />}
      back={<Link to="/admin/units">‹ {t.toList}</Link>}
      actions={
        !edit && (
          <Link to="/admin/units/$code" params={{ code }} search={{ edit: 'yes' }} className={buttonClass()}>
            {t.edit}
          </Link>
        )
      }
    >
      <Answer of={unit} waiting={<Skeleton rows={8} height={32} />}>
        {(found) =>
          edit ? (
            <EditUnit
              key={found.version}
              unit={found}
              onDone={close}
              onReload={() => void unit.refetch()}
              cancel={<Button onClick={close}>{t.cancel}</Button>}
            />
          ) : (
            <Facts unit={found} />
          )
        }
      </Answer>
    </Page>
  )
}

function Facts({ unit }: { unit: Organisation }) {
  const t = useWords(unitWords)
  const below = useListOrganisations({ parent: unit.code, pageSize: 200 }).data?.items ?? []
  const fact = (name: string, value: ReactNode) => ({ key: name, name, value })
  const links = (codes: string[]) => (
    <span className={css.links}>
      {codes.map((code) => (
        <UnitLink key={code} code={code} />
      ))}
    </span>
  )
  const one = (code: string | null) => (code === null ? NO_DATA : <UnitLink code={code} />)
  return (
    <Card>
      <FactList
        facts={[
          fact(t.code, <code>{unit.code}</code>),
          fact(t.shortName, unit.shortName),
          fact(t.kind, t[`kind_${unit.kind}`]),
          fact(t.parent, one(unit.parent)),
          fact(t.valid, validText(t, unit)),
          fact(t.territory, one(unit.territory)),
          fact(t.region, one(unit.region)),
          fact(t.aliases, unit.aliases.length === 0 ? NO_DATA : unit.aliases.join('、')),
          fact(t.tile, unit.tile ? t.tilePlace(String(unit.tile.column), String(unit.tile.row)) : NO_DATA),
          ...(unit.predecessors.length > 0 ? [fact(t.predecessors, links(unit.predecessors))] : []),
          ...(unit.successor !== null ? [fact(t.successor, one(unit.successor))] : []),
          ...(below.length > 0 ? [fact(t.below, links(below.map(({ code }) => code)))] : []),
          fact(t.note, unit.note ?? NO_DATA),
        ]}
      />
    </Card>
  )
}
