import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { openIntegration, useListIntegrations } from '@/api/integrations/integrations'
import type { Integration, IntegrationDraft } from '@/api/model'
import { useOrganisationNames } from '@/features/organisation/names'
import { moment } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { type Asked, FormDialog, type Given } from '@/ui/FormDialog'
import { Icon } from '@/ui/Icon'
import { Page } from '@/ui/Page'
import { RowTable } from '@/ui/RowTable'
import { Answer, EmptyState } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import css from './Admin.module.css'
import { useForget, usePeople } from './queries'
import { useUnitChoices } from './UsersPage'
import { adminWords } from './words'

export type Scope = Integration['scopes'][number]
export const SCOPES: readonly Scope[] = ['reports:write', 'reports:read', 'plan:read', 'webhooks:manage']

/** The other systems that call, and when they last did. */
export function IntegrationsPage() {
  const t = useWords(adminWords)
  const nameOf = useOrganisationNames()
  const [opening, setOpening] = useState(false)
  const integrations = useListIntegrations({ pageSize: 200 })
  const open = (
    <Button weight="primary" icon={<Icon name="plus" size={16} />} onClick={() => setOpening(true)}>
      {t.openIntegration}
    </Button>
  )
  return (
    <Page title={t.integrations} actions={open}>
      <Card flush>
        <Answer of={integrations}>
          {(answer) =>
            answer.items.length === 0 ? (
              <EmptyState title={t.noIntegrations} action={open}>
                {t.integrationsHint}
              </EmptyState>
            ) : (
              <RowTable
                caption={t.integrations}
                rows={answer.items}
                rowKey={(one) => one.code}
                columns={[
                  {
                    key: 'name',
                    name: t.tokenName,
                    first: true,
                    cell: (one) => (
                      <span className={css.line}>
                        <Link to="/admin/integrations/$code" params={{ code: one.code }}>
                          {one.name}
                        </Link>
                        {!one.active && <Tag tone="bad">{t.closed}</Tag>}
                      </span>
                    ),
                  },
                  { key: 'unit', name: t.unit, cell: (one) => nameOf(one.organisation) },
                  { key: 'owner', name: t.owner, cell: (one) => one.owner },
                  { key: 'scopes', name: t.scopes, cell: (one) => one.scopes.join(' ') },
                  { key: 'used', name: t.lastUsed, cell: (one) => lastUse(one) ?? t.never },
                ]}
              />
            )
          }
        </Answer>
      </Card>
      {opening && <OpenIntegration onClose={() => setOpening(false)} />}
    </Page>
  )
}

function lastUse(one: Integration): string | null {
  const used = one.tokens.flatMap(({ lastUsedAt }) => lastUsedAt ?? []).sort()
  const last = used[used.length - 1]
  return last ? moment(last) : null
}

/** What is asked of an integration, new or known. */
export function useAsked(known?: Integration): Asked[] {
  const t = useWords(adminWords)
  const people = (usePeople().data?.items ?? []).map((user) => ({
    value: user.username,
    label: user.displayName,
  }))
  return [
    { name: 'name', label: t.tokenName, value: known?.name, required: true },
    {
      name: 'owner',
      label: t.owner,
      value: known?.owner,
      required: true,
      proposals: people,
      help: t.ownerHelp,
    },
    {
      name: 'scopes',
      label: t.scopes,
      type: 'checks',
      values: known?.scopes ?? ['reports:write', 'reports:read', 'plan:read'],
      choices: SCOPES.map((scope) => ({ value: scope, label: t[`scope_${scope}`] })),
      help: t.scopesHelp,
    },
    {
      name: 'addresses',
      label: t.addresses,
      type: 'area',
      value: known?.addresses.join('\n'),
      help: t.addressesHelp,
    },
    {
      name: 'requestsPerMinute',
      label: t.perMinute,
      type: 'number',
      value: String(known?.requestsPerMinute ?? 600),
      required: true,
    },
  ]
}

export function saidOf(given: Given) {
  return {
    name: given.name ?? '',
    owner: given.owner ?? '',
    scopes: given.all('scopes') as Scope[],
    addresses: (given.addresses ?? '').split('\n').flatMap((line) => line.trim() || []),
    requestsPerMinute: Number(given.requestsPerMinute),
  }
}

function OpenIntegration({ onClose }: { onClose: () => void }) {
  const t = useWords(adminWords)
  const units = useUnitChoices()
  const asked = useAsked()
  const forget = useForget()
  return (
    <FormDialog
      title={t.openIntegration}
      lead={t.integrationsHint}
      submit={t.openIntegration}
      asked={[
        { name: 'code', label: t.code, required: true },
        { name: 'organisation', label: t.unit, type: 'select', choices: units, required: true },
        ...asked,
      ]}
      send={async (given) => {
        const draft: IntegrationDraft = {
          code: given.code ?? '',
          organisation: given.organisation ?? '',
          ...saidOf(given),
        }
        await openIntegration(draft)
        await forget.integration(draft.code)
      }}
      onClose={onClose}
    />
  )
}
