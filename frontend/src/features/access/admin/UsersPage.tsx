import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { User, UserOpened } from '@/api/model'
import { openUser, useListUsers } from '@/api/users/users'
import { useOrganisationNames, useRegister, workingUnits } from '@/features/organisation/names'
import { trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field, NativeSelect, TextInput } from '@/ui/Field'
import { FormDialog } from '@/ui/FormDialog'
import { Icon } from '@/ui/Icon'
import { Page } from '@/ui/Page'
import { Pager } from '@/ui/Pager'
import { RowTable } from '@/ui/RowTable'
import { Secret } from '@/ui/Secret'
import { Answer, EmptyState } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import { ROLES, type SessionRole } from '../roles'
import { accessWords } from '../words'
import css from './Admin.module.css'
import { useForget } from './queries'
import { adminWords } from './words'

export interface UserFilters {
  q?: string
  organisation?: string
  role?: SessionRole
  active?: 'true' | 'false'
  page?: number
}

/** Everybody who may sign in, narrowed by the address. */
export function UsersPage({ filters }: { filters: UserFilters }) {
  const t = useWords(adminWords)
  const navigate = useNavigate({ from: '/admin/users' })
  const [opening, setOpening] = useState(false)
  const users = useListUsers(
    {
      q: filters.q,
      organisation: filters.organisation ? [filters.organisation] : undefined,
      role: filters.role ? [filters.role] : undefined,
      active: filters.active === undefined ? undefined : filters.active === 'true',
      page: filters.page,
    },
    { query: { placeholderData: (before) => before } },
  )
  return (
    <Page
      title={t.users}
      note={users.data && trimmed(users.data.total, 0)}
      actions={
        <Button weight="primary" icon={<Icon name="plus" size={16} />} onClick={() => setOpening(true)}>
          {t.openUser}
        </Button>
      }
    >
      <Filters filters={filters} />
      <Card flush>
        <Answer of={users}>
          {(answer) =>
            answer.items.length === 0 ? (
              <EmptyState title={t.noUsers}>{t.noUsersHint}</EmptyState>
            ) : (
              <>
                <People people={answer.items} busy={users.isPlaceholderData} />
                <Pager
                  page={answer.page}
                  pageSize={answer.pageSize}
                  total={answer.total}
                  onPage={(page) => void navigate({ search: (before) => ({ ...before, page }) })}
                />
              </>
            )
          }
        </Answer>
      </Card>
      {opening && <OpenUser onClose={() => setOpening(false)} />}
    </Page>
  )
}

function People({ people, busy }: { people: User[]; busy: boolean }) {
  const t = useWords(adminWords)
  const a = useWords(accessWords)
  const nameOf = useOrganisationNames()
  return (
    <RowTable
      caption={t.users}
      rows={people}
      rowKey={(user) => user.id}
      busy={busy}
      columns={[
        {
          key: 'name',
          name: t.name,
          first: true,
          cell: (user) => (
            <span className={css.line}>
              <Link to="/admin/users/$username" params={{ username: user.username }}>
                {user.displayName}
              </Link>
              {!user.active && <Tag tone="bad">{t.closed}</Tag>}
            </span>
          ),
        },
        { key: 'username', name: t.username, cell: (user) => user.username },
        { key: 'unit', name: t.unit, cell: (user) => nameOf(user.organisation) },
        {
          key: 'duties',
          name: t.duties,
          cell: (user) =>
            user.duties.length === 0
              ? t.noDuty
              : user.duties.map((duty) => (
                  <div key={`${duty.post}${duty.standsInFor ?? ''}`} className={css.line}>
                    {a[`role_${duty.role}`]}
                    {duty.organisation !== user.organisation && (
                      <span className={css.sub}>{nameOf(duty.organisation)}</span>
                    )}
                    {duty.standsInFor && <Tag tone="warn">{t.standsFor(duty.standsInFor)}</Tag>}
                  </div>
                )),
        },
        { key: 'phone', name: t.phone, cell: (user) => user.phone ?? '—' },
      ]}
    />
  )
}

function Filters({ filters }: { filters: UserFilters }) {
  const t = useWords(adminWords)
  const a = useWords(accessWords)
  const units = useUnitChoices()
  const navigate = useNavigate({ from: '/admin/users' })
  const change = (part: UserFilters) =>
    void navigate({ search: (before) => ({ ...before, ...part, page: undefined }), replace: true })
  return (
    <search className={css.filters}>
      <Field label={t.find}>
        {(ties) => (
          <TextInput
            {...ties}
            key={filters.q}
            type="search"
            placeholder={t.search}
            defaultValue={filters.q ?? ''}
            onBlur={(event) => change({ q: event.target.value.trim() || undefined })}
            onKeyDown={(event) => {
              if (event.key === 'Enter') change({ q: event.currentTarget.value.trim() || undefined })
            }}
          />
        )}
      </Field>
      <Field label={t.unit}>
        {(ties) => (
          <NativeSelect
            {...ties}
            value={filters.organisation ?? ''}
            empty={t.any}
            choices={units}
            onChange={(event) => change({ organisation: event.target.value || undefined })}
          />
        )}
      </Field>
      <Field label={t.role}>
        {(ties) => (
          <NativeSelect
            {...ties}
            value={filters.role ?? ''}
            empty={t.any}
            choices={ROLES.map((role) => ({ value: role, label: a[`role_${role}`] }))}
            onChange={(event) =>
              change({ role: (event.target.value || undefined) as SessionRole | undefined })
            }
          />
        )}
      </Field>
      <Field label={t.state}>
        {(ties) => (
          <NativeSelect
            {...ties}
            value={filters.active ?? ''}
            empty={t.any}
            choices={[
              { value: 'true', label: t.active },
              { value: 'false', label: t.closed },
            ]}
            onChange={(event) =>
              change({ active: (event.target.value || undefined) as UserFilters['active'] })
            }
          />
        )}
      </Field>
    </search>
  )
}

export function useUnitChoices() {
  return workingUnits(useRegister().data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))
}

function OpenUser({ onClose }: { onClose: () => void }) {
  const t = useWords(adminWords)
  const a = useWords(accessWords)
  const units = useUnitChoices()
  const forget = useForget()
  const [opened, setOpened] = useState<UserOpened>()
  if (opened)
    return (
      <Secret
        title={t.temporary}
        lead={t.temporaryLead(opened.user.displayName)}
        secret={opened.temporaryPassword}
        onClose={onClose}
      />
    )
  return (
    <FormDialog
      title={t.openUser}
      submit={t.openUser}
      asked={[
        { name: 'username', label: t.username, required: true, help: t.usernameHelp },
        { name: 'displayName', label: t.name, required: true },
        { name: 'organisation', label: t.unit, type: 'select', choices: units, required: true },
        { name: 'phone', label: t.phone, type: 'tel' },
        {
          name: 'roles',
          label: t.role,
          type: 'checks',
          choices: ROLES.map((role) => ({ value: role, label: a[`role_${role}`] })),
          help: t.rolesHelp,
        },
      ]}
      send={async (given) => {
        const answer = await openUser({
          username: given.username ?? '',
          displayName: given.displayName ?? '',
          organisation: given.organisation ?? '',
          phone: given.phone || undefined,
          roles: given.all('roles') as SessionRole[],
        })
        await forget.people()
        setOpened(answer)
      }}
      onClose={onClose}
      onDone={() => undefined}
    />
  )
}
