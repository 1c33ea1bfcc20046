import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import {
  changeIntegration,
  issueToken,
  revokeToken,
  useReadIntegration,
} from '@/api/integrations/integrations'
import type { Integration, TokenIssued } from '@/api/model'
import { useOrganisationNames } from '@/features/organisation/names'
import { moment } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { FactList } from '@/ui/FactList'
import { FormDialog } from '@/ui/FormDialog'
import { Page } from '@/ui/Page'
import { RowTable } from '@/ui/RowTable'
import { Secret } from '@/ui/Secret'
import { Answer } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import css from './Admin.module.css'
import { saidOf, useAsked } from './IntegrationsPage'
import { asSeen, useForget } from './queries'
import { adminWords } from './words'

type Token = Integration['tokens'][number]
type Deed = { what: 'change' | 'switch' | 'issue' } | { what: 'revoke'; token: Token }
const SOON = 14 * 86_400_000

/** One integration: what it may do, and its tokens. */
export function IntegrationPage({ code }: { code: string }) {
  const t = useWords(adminWords)
  const integration = useReadIntegration(code)
  return (
    <Page
      title={integration.data?.name ?? code}
      back={<Link to="/admin/integrations">{t.allIntegrations}</Link>}
    >
      <Answer of={integration}>{(answer) => <Whole of={answer} />}</Answer>
    </Page>
  )
}

function Whole({ of }: { of: Integration }) {
  const t = useWords(adminWords)
  const nameOf = useOrganisationNames()
  const [deed, setDeed] = useState<Deed>()
  return (
    <div className={css.stack}>
      <Card>
        <FactList
          facts={[
            { key: 'code', name: t.code, value: of.code },
            { key: 'unit', name: t.unit, value: nameOf(of.organisation) },
            { key: 'owner', name: t.owner, value: of.owner },
            {
              key: 'state',
              name: t.state,
              value: of.active ? <Tag tone="good">{t.active}</Tag> : <Tag tone="bad">{t.closed}</Tag>,
            },
            {
              key: 'scopes',
              name: t.scopes,
              value: of.scopes.map((scope) => <div key={scope}>{t[`scope_${scope}`]}</div>),
            },
            {
              key: 'addresses',
              name: t.addresses,
              value: of.addresses.length === 0 ? t.anywhere : of.addresses.join('、'),
            },
            { key: 'limit', name: t.perMinute, value: String(of.requestsPerMinute) },
          ]}
        />
        <p className={css.line}>
          <Button onClick={() => setDeed({ what: 'change' })}>{t.change}</Button>
          <Button weight={of.active ? 'danger' : 'plain'} onClick={() => setDeed({ what: 'switch' })}>
            {of.active ? t.switchOff : t.switchOn}
          </Button>
        </p>
      </Card>
      <Card
        title={t.tokens}
        note={of.tokens.length === 0 ? t.noTokens : t.tokensHint}
        actions={
          <Button weight="primary" onClick={() => setDeed({ what: 'issue' })}>
            {t.issue}
          </Button>
        }
        flush
      >
        {of.tokens.length > 0 && (
          <Tokens tokens={of.tokens} onRevoke={(token) => setDeed({ what: 'revoke', token })} />
        )}
      </Card>
      {deed && <DeedDialog of={of} deed={deed} onClose={() => setDeed(undefined)} />}
    </div>
  )
}

function Tokens({ tokens, onRevoke }: { tokens: Token[]; onRevoke: (token: Token) => void }) {
  const t = useWords(adminWords)
  return (
    <RowTable
      caption={t.tokens}
      rows={tokens}
      rowKey={(token) => token.id}
      columns={[
        {
          key: 'hint',
          name: t.tokens,
          first: true,
          cell: (token) => (
            <span className={css.line}>
              <code>{token.hint}</code> {token.name}
              <TokenState token={token} />
            </span>
          ),
        },
        { key: 'expires', name: t.expires, cell: (token) => moment(token.expiresAt) },
        {
          key: 'used',
          name: t.lastUsed,
          cell: (token) =>
            token.lastUsedAt ? `${moment(token.lastUsedAt)} · ${token.lastAddress ?? ''}` : t.never,
        },
        {
          key: 'revoke',
          name: t.actions,
          cell: (token) => token.valid && <Button onClick={() => onRevoke(token)}>{t.revoke}</Button>,
        },
      ]}
    />
  )
}

function TokenState({ token }: { token: Token }) {
  const t = useWords(adminWords)
  if (token.revokedAt) return <Tag tone="bad">{t.revoked}</Tag>
  if (!token.valid) return <Tag tone="bad">{t.expired}</Tag>
  const soon = Date.parse(token.expiresAt) - Date.now() < SOON
  return soon ? <Tag tone="warn">{t.expiresSoon}</Tag> : <Tag tone="good">{t.valid}</Tag>
}

function DeedDialog({ of, deed, onClose }: { of: Integration; deed: Deed; onClose: () => void }) {
  const t = useWords(adminWords)
  const asked = useAsked(of)
  const forget = useForget()
  const [issued, setIssued] = useState<TokenIssued>()
  if (issued) {
    const example = `curl -H "Authorization: Bearer ${issued.token}" \\\n  ${window.location.origin}/api/v1/report-kinds`
    return (
      <Secret
        title={t.issued}
        lead={t.issuedLead}
        secret={issued.token}
        example={example}
        onClose={onClose}
      />
    )
  }
  const said = {
    change: { title: t.change, lead: undefined },
    switch: of.active
      ? { title: t.switchOff, lead: t.switchOffLead }
      : { title: t.switchOn, lead: undefined },
    issue: { title: t.issue, lead: t.tokensHint },
    revoke: { title: t.revoke, lead: deed.what === 'revoke' ? t.revokeLead(deed.token.hint) : '' },
  }[deed.what]
  const number = (text: string | undefined) => (text ? Number(text) : undefined)
  return (
    <FormDialog
      title={said.title}
      lead={said.lead}
      submit={deed.what === 'change' ? t.save : said.title}
      weight={deed.what === 'revoke' || (deed.what === 'switch' && of.active) ? 'danger' : 'primary'}
      asked={
        deed.what === 'change'
          ? asked
          : deed.what === 'issue'
            ? [
                { name: 'name', label: t.tokenName },
                { name: 'days', label: t.days, type: 'number', value: '180', required: true },
                { name: 'othersEndInHours', label: t.othersEnd, type: 'number', help: t.othersEndHelp },
              ]
            : []
      }
      send={async (given) => {
        if (deed.what === 'revoke') await revokeToken(of.code, deed.token.id)
        else if (deed.what === 'issue') {
          setIssued(
            await issueToken(of.code, {
              name: given.name || undefined,
              days: number(given.days),
              othersEndInHours: number(given.othersEndInHours),
            }),
          )
        } else {
          const now = {
            name: of.name,
            owner: of.owner,
            scopes: of.scopes,
            addresses: of.addresses,
            requestsPerMinute: of.requestsPerMinute,
          }
          const change =
            deed.what === 'change' ? { ...saidOf(given), active: of.active } : { ...now, active: !of.active }
          await changeIntegration(of.code, change, asSeen(of.version))
        }
        await forget.integration(of.code)
      }}
      onClose={onClose}
      onDone={deed.what === 'issue' ? () => undefined : onClose}
    />
  )
}
