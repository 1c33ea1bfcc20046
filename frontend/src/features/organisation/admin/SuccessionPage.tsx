import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Organisation, Succession } from '@/api/model'
import { NO_DATA } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { Page } from '@/ui/Page'
import { PlainTable } from '@/ui/PlainTable'
import { Refused } from '@/ui/Refused'
import { Answer, EmptyState } from '@/ui/States'
import { useOrganisationNames, useRegister } from '../names'
import { useSuccessions, useTakeBack } from './queries'
import { sizes } from './register'
import { SuccessionForm } from './SuccessionForm'
import { UnitLink } from './UnitLink'
import css from './Units.module.css'
import { unitWords } from './words'

/** Who took over from whom, and entering the next one. */
export function SuccessionPage() {
  const t = useWords(unitWords)
  const successions = useSuccessions()
  const register = useRegister()
  const [undoing, setUndoing] = useState<Succession>()
  return (
    <Page title={t.successions} note={t.successionsNote} back={<Link to="/admin/units">‹ {t.toList}</Link>}>
      <Card flush>
        <Answer of={successions}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={t.successionsNone} />
            ) : (
              <List items={items} register={register.data?.items} onUndo={setUndoing} />
            )
          }
        </Answer>
      </Card>
      <Answer of={register}>{({ items }) => <SuccessionForm register={items} />}</Answer>
      {undoing && (
        <Undo
          succession={undoing}
          onClose={() => setUndoing(undefined)}
          onReload={() => {
            setUndoing(undefined)
            void successions.refetch()
          }}
        />
      )}
    </Page>
  )
}

function List({
  items,
  register,
  onUndo,
}: {
  items: Succession[]
  register: Organisation[] | undefined
  onUndo: (succession: Succession) => void
}) {
  const t = useWords(unitWords)
  return (
    <PlainTable
      stacked
      label={t.successions}
      heads={[
        { key: 'day', text: t.day },
        { key: 'from', text: t.from },
        { key: 'to', text: t.to },
        { key: 'change', text: t.change },
        { key: 'note', text: t.reason },
        { key: 'undo', text: <span className="unseen">{t.undo}</span> },
      ]}
    >
      {items.map((succession) => (
        <tr key={`${succession.successor} ${succession.on}`}>
          <th scope="row" className="number">
            {succession.on}
          </th>
          <td data-name={t.from}>
            <span className={css.links}>
              {succession.predecessors.map((code) => (
                <UnitLink key={code} code={code} />
              ))}
            </span>
          </td>
          <td data-name={t.to}>
            <UnitLink code={succession.successor} />
          </td>
          <td data-name={t.change} className="number">
            {register ? <Change succession={succession} register={register} /> : NO_DATA}
          </td>
          <td data-name={t.reason}>{succession.note ?? NO_DATA}</td>
          <td>
            {succession.by === null ? (
              <small>{t.enteredWith}</small>
            ) : (
              <Button onClick={() => onUndo(succession)}>{t.undo}</Button>
            )}
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}

function Change({ succession, register }: { succession: Succession; register: Organisation[] }) {
  const t = useWords(unitWords)
  const { before, after } = sizes(succession, register)
  return <>{t.changeOf(String(before), String(after))}</>
}

function Undo({
  succession,
  onClose,
  onReload,
}: {
  succession: Succession
  onClose: () => void
  onReload: () => void
}) {
  const t = useWords(unitWords)
  const nameOf = useOrganisationNames()
  const takeBack = useTakeBack()
  return (
    <Dialog
      title={t.undoTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            weight="danger"
            busy={takeBack.isPending}
            onClick={() => takeBack.mutate(succession, { onSuccess: onClose })}
          >
            {t.undo}
          </Button>
        </>
      }
    >
      <p>{t.undoLead(nameOf(succession.successor), succession.predecessors.map(nameOf).join('、'))}</p>
      <Refused error={takeBack.error} onReload={onReload} />
    </Dialog>
  )
}
