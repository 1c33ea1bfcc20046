import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Target } from '@/api/model'
import { targetText } from '@/features/indicator/targetText'
import { chainsOf, stateOf } from '@/features/indicator/versions'
import { indicatorWords } from '@/features/indicator/words'
import { useWords } from '@/lib/i18n'
import { buttonClass } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field, TextInput } from '@/ui/Field'
import { Page } from '@/ui/Page'
import { RowTable } from '@/ui/RowTable'
import { Answer, EmptyState } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import css from '../Rules.module.css'
import { useEveryIndicator, useEveryTarget, useOwners } from './queries'
import { targetWords } from './words'

/** Every promise by action and measure, with what became of it; changing one is a step further. */
export function TargetsPage({ q = '' }: { q: string | undefined }) {
  const t = useWords(targetWords)
  const navigate = useNavigate({ from: '/admin/targets' })
  const targets = useEveryTarget()
  // The box keeps its own text: an input method composes in it while the address follows.
  const [text, setText] = useState(q)
  const indicators = useEveryIndicator().data?.items ?? []
  const names = new Map(indicators.map(({ code, name }) => [code, name]))
  const { ownerName, placeOf } = useOwners()
  const sought = (chain: Target[]) =>
    chain.some(({ code, indicator, quote, subject }) =>
      [code, names.get(indicator), quote, subject].join(' ').toLowerCase().includes(q.trim().toLowerCase()),
    )
  return (
    <Page
      title={t.targets}
      note={t.targetsNote}
      actions={
        <Link to="/admin/targets/new" className={buttonClass('primary')}>
          {t.add}
        </Link>
      }
    >
      <Field label={t.search}>
        {(ties) => (
          <TextInput
            {...ties}
            type="search"
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              void navigate({ search: { q: event.target.value || undefined }, replace: true })
            }}
          />
        )}
      </Field>
      <Answer of={targets}>
        {({ items }) => {
          const owners = [...byOwner(chainsOf(items).filter(sought))].sort(
            ([one], [other]) => placeOf(one) - placeOf(other),
          )
          if (owners.length === 0) return <EmptyState title={t.none} />
          return (
            <div className={css.stack}>
              {owners.map(([owner, chains]) => (
                <Card key={owner} title={ownerName(owner)} flush>
                  <Chains caption={ownerName(owner)} chains={chains} names={names} />
                </Card>
              ))}
            </div>
          )
        }}
      </Answer>
    </Page>
  )
}

function byOwner(chains: Target[][]): Map<string, Target[][]> {
  const found = new Map<string, Target[][]>()
  for (const chain of chains) {
    const owner = chain[0]?.owner ?? ''
    found.set(owner, [...(found.get(owner) ?? []), chain])
  }
  return found
}

function Chains({
  caption,
  chains,
  names,
}: {
  caption: string
  chains: Target[][]
  names: Map<string, string>
}) {
  const t = useWords(targetWords)
  const i = useWords(indicatorWords)
  const holding = (chain: Target[]) => chain.find((one) => stateOf(one) === 'IN_FORCE')
  return (
    <RowTable
      caption={caption}
      rows={chains}
      rowKey={(chain) => chain[0]?.root ?? ''}
      columns={[
        {
          key: 'target',
          name: t.target,
          first: true,
          cell: ([first]) =>
            first && (
              <Link to="/admin/targets/$code" params={{ code: first.root }}>
                {first.root} {names.get(first.indicator) ?? first.subject}
              </Link>
            ),
        },
        {
          key: 'inForce',
          name: t.inForce,
          cell: (chain) => {
            const now = holding(chain)
            return <span>{now ? targetText(i, now, now.unit) : <Tag>{t.state_TO_COME}</Tag>}</span>
          },
        },
        { key: 'history', name: t.history, cell: (chain) => <History chain={chain} /> },
        {
          key: 'question',
          name: t.question,
          cell: (chain) =>
            holding(chain)?.openQuestion && (
              <span>
                <Tag tone="warn">{t.question}</Tag>
              </span>
            ),
        },
      ]}
    />
  )
}

function History({ chain }: { chain: Target[] }) {
  const t = useWords(targetWords)
  const i = useWords(indicatorWords)
  if (chain.length === 1) return <span className={css.sub}>{chain[0]?.document ?? t.never}</span>
  return (
    <span>
      {chain.map((one, index) => (
        <span key={one.code}>
          {index > 0 && ' → '}
          {targetText(i, one, one.unit)}
          {index > 0 && (
            <span className={css.sub}>
              {' '}
              {[one.effectiveFrom && t.fromDay(one.effectiveFrom), one.document].filter(Boolean).join(' ')}
            </span>
          )}
        </span>
      ))}
    </span>
  )
}
