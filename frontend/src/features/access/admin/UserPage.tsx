import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { User, UserOpened } from '@/api/model'
import { changeUser, endSessionsOfUser, resetPassword, useReadUser } from '@/api/users/users'
import { useOrganisationNames } from '@/features/organisation/names'
import { moment } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { FactList } from '@/ui/FactList'
import { FormDialog } from '@/ui/FormDialog'
import { Page } from '@/ui/Page'
import { Secret } from '@/ui/Secret'
import { Answer } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import { accessWords } from '../words'
import css from './Admin.module.css'
import { asSeen, useForget } from './queries'
import { useUnitChoices } from './UsersPage'
import { adminWords } from './words'

type Deed = 'change' | 'close' | 'reopen' | 'reset' | 'end'

/** One account: who it is, what they may do today, and what can be done about it. */
export function UserPage({ username }: { username: string }) {
  const t = useWords(adminWords)
  const user = useReadUser(username)
  return (
    <Page title={user.data?.displayName ?? username} back={<Link to="/admin/users">{t.allUsers}</Link>}>
      <Answer of={user}>{(answer) => <Account user={answer} />}</Answer>
    </Page>
  )
}

function Account({ user }: { user: User }) {
  const t = useWords(adminWords)
  const a = useWords(accessWords)
  const nameOf = useOrganisationNames()
  const [deed, setDeed] = useState<Deed>()
  return (
    <div className={css.stack}>
      <Card>
        <FactList
          facts={[
            { key: 'username', name: t.username, value: user.username },
            { key: 'unit', name: t.unit, value: nameOf(user.organisation) },
            {
              key: 'phone',
              name: t.phone,
              value: (
                <span className={css.line}>
                  {user.phone ?? '—'} {user.phone && <span className={css.sub}>{t.phoneNote}</span>}
                </span>
              ),
            },
            {
              key: 'email',
              name: t.email,
              value: user.email ?? '—',
            },
            {
              key: 'state',
              name: t.state,
              value: user.active ? <Tag tone="good">{t.active}</Tag> : <Tag tone="bad">{t.closed}</Tag>,
            },
            { key: 'created', name: t.created, value: moment(user.createdAt) },
          ]}
        />
        <p className={css.line}>
          <Button onClick={() => setDeed('change')}>{t.change}</Button>
          <Button onClick={() => setDeed('reset')}>{t.resetPassword}</Button>
          <Button onClick={() => setDeed('end')}>{t.endSessions}</Button>
          <Button
            weight={user.active ? 'danger' : 'plain'}
            onClick={() => setDeed(user.active ? 'close' : 'reopen')}
          >
            {user.active ? t.close : t.reopen}
          </Button>
        </p>
      </Card>
      <Card title={t.duties}>
        {user.duties.length === 0
          ? t.noDuty
          : user.duties.map((duty) => (
              <p key={`${duty.post}${duty.standsInFor ?? ''}`} className={css.line}>
                <Link to="/admin/posts/$code" params={{ code: duty.post }}>
                  {nameOf(duty.organisation)} · {a[`role_${duty.role}`]}
                </Link>
                {duty.standsInFor && <Tag tone="warn">{t.standsFor(duty.standsInFor)}</Tag>}
              </p>
            ))}
      </Card>
      {deed && <DeedDialog user={user} deed={deed} onClose={() => setDeed(undefined)} />}
    </div>
  )
}

function DeedDialog({ user, deed, onClose }: { user: User; deed: Deed; onClose: () => void }) {
  const t = useWords(adminWords)
  const units = useUnitChoices()
  const forget = useForget()
  const [opened, setOpened] = useState<UserOpened>()
  const who = user.displayName
  if (opened)
    return (
      <Secret
        title={t.temporary}
        lead={t.temporaryLead(who)}
        secret={opened.temporaryPassword}
        onClose={onClose}
      />
    )
  const said = {
    displayName: user.displayName,
    organisation: user.organisation,
    phone: user.phone ?? undefined,
    email: user.email ?? undefined,
  }
  const change = async (part: {
    displayName?: string
    organisation?: string
    phone?: string
    email?: string
    active?: boolean
  }) => {
    try {
      await changeUser(user.username, { ...said, active: user.active, ...part }, asSeen(user.version))
    } finally {
      await forget.people()
    }
  }
  const reset = async () => {
    const answer = await resetPassword(user.username)
    await forget.user(user.username)
    setOpened(answer)
  }
  const each = {
    change: { title: t.change, lead: undefined },
    close: { title: t.close, lead: t.closeLead(who) },
    reopen: { title: t.reopen, lead: undefined },
    reset: { title: t.resetPassword, lead: t.resetLead(who) },
    end: { title: t.endSessions, lead: t.endSessionsLead(who) },
  }[deed]
  return (
    <FormDialog
      title={each.title}
      lead={each.lead}
      submit={deed === 'change' ? t.save : each.title}
      weight={deed === 'change' || deed === 'reopen' ? 'primary' : 'danger'}
      asked={
        deed === 'change'
          ? [
              { name: 'displayName', label: t.name, value: user.displayName, required: true },
              {
                name: 'organisation',
                label: t.unit,
                type: 'select',
                value: user.organisation,
                choices: units,
                required: true,
              },
              { name: 'phone', label: t.phone, type: 'tel', value: user.phone ?? '' },
              { name: 'email', label: t.email, value: user.email ?? '', help: t.emailHelp },
            ]
          : []
      }
      send={(given) =>
        deed === 'reset'
          ? reset()
          : deed === 'end'
            ? endSessionsOfUser(user.username)
            : deed === 'change'
              ? change({
                  displayName: given.displayName,
                  organisation: given.organisation,
                  phone: given.phone || undefined,
                  email: given.email || undefined,
                })
              : change({ active: deed === 'reopen' })
      }
      onClose={onClose}
      onDone={deed === 'reset' ? () => undefined : onClose}
    />
  )
}
