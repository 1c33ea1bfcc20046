import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Target } from '@/api/model'
import { passageOf } from '@/features/indicator/passage'
import { targetText } from '@/features/indicator/targetText'
import { stateOf } from '@/features/indicator/versions'
import { indicatorWords } from '@/features/indicator/words'
import { moment } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { FormDialog } from '@/ui/FormDialog'
import { Page } from '@/ui/Page'
import { RowTable } from '@/ui/RowTable'
import { Answer } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import css from '../Rules.module.css'
import { useEveryIndicator, useVersions, useWithdraw } from './queries'
import { SuccessionEditor } from './SuccessionEditor'
import own from './Targets.module.css'
import { targetWords } from './words'

const TONES = { IN_FORCE: 'good', SUPERSEDED: 'plain', TO_COME: 'warn', WITHDRAWN: 'bad' } as const

/** One promise through all its documents; the newest version can be followed by another, or taken back. */
export function ChainPage({ code }: { code: string }) {
  const t = useWords(targetWords)
  const versions = useVersions(code)
  const names = new Map(useEveryIndicator().data?.items.map((one) => [one.code, one.name]))
  const first = versions.data?.items[0]
  return (
    <Page
      title={first ? `${first.root} ${names.get(first.indicator) ?? first.subject}` : code}
      back={
        <Link to="/admin/targets" search={{ q: undefined }}>
          ‹ {t.toTargets}
        </Link>
      }
    >
      <Answer of={versions}>{({ items }) => <Chain versions={items} />}</Answer>
    </Page>
  )
}

function Chain({ versions }: { versions: Target[] }) {
  const t = useWords(targetWords)
  // on the version it was begun on, so that what is typed stays when somebody else is faster
  const [deed, setDeed] = useState<{ what: 'supersede' | 'withdraw'; target: Target }>()
  const last = [...versions].reverse().find(({ withdrawnAt }) => withdrawnAt == null)
  return (
    <div className={css.stack}>
      <Card title={t.versions} flush>
        <Versions versions={versions} />
      </Card>
      {last && (
        <Card title={`${t.sentence} · ${last.code}`}>
          <Promised target={last} />
          <p className={css.line}>
            <Button weight="primary" onClick={() => setDeed({ what: 'supersede', target: last })}>
              {last.openQuestion ? `${t.supersede} / ${t.answer}` : t.supersede}
            </Button>
            {last.recordedAt != null && (
              <Button weight="danger" onClick={() => setDeed({ what: 'withdraw', target: last })}>
                {t.withdraw}
              </Button>
            )}
          </p>
        </Card>
      )}
      {deed?.what === 'supersede' && (
        <SuccessionEditor
          key={`${deed.target.code} ${deed.target.version}`}
          target={deed.target}
          onReload={() => setDeed(last && { what: 'supersede', target: last })}
          onClose={() => setDeed(undefined)}
        />
      )}
      {deed?.what === 'withdraw' && <Withdrawal target={deed.target} onClose={() => setDeed(undefined)} />}
    </div>
  )
}

function Versions({ versions }: { versions: Target[] }) {
  const t = useWords(targetWords)
  const i = useWords(indicatorWords)
  return (
    <RowTable
      caption={t.versions}
      rows={versions}
      rowKey={({ code }) => code}
      columns={[
        { key: 'version', name: t.version, first: true, cell: ({ code }) => code },
        { key: 'promise', name: t.promise, cell: (one) => targetText(i, one, one.unit) },
        { key: 'from', name: t.from, cell: ({ effectiveFrom }) => effectiveFrom ?? t.never },
        { key: 'document', name: t.document, cell: ({ document }) => document ?? t.planDocument },
        {
          key: 'state',
          name: t.state,
          cell: (one) => (
            <span>
              <Tag tone={TONES[stateOf(one)]}>{t[`state_${stateOf(one)}`]}</Tag>
              <span className={css.sub}>
                {' '}
                {one.withdrawnAt != null
                  ? t.withdrawnAt(moment(one.withdrawnAt), one.withdrawnWhy ?? '')
                  : one.recordedAt != null && t.recorded(one.recordedBy ?? '', moment(one.recordedAt))}
              </span>
            </span>
          ),
        },
      ]}
    />
  )
}

function Promised({ target }: { target: Target }) {
  const t = useWords(targetWords)
  const { before, quote, after } = passageOf(target, undefined)
  return (
    <>
      <blockquote className={own.passage}>
        {before}
        <mark>{quote}</mark>
        {after}
      </blockquote>
      <p className={css.sub}>
        {[
          target.milestoneOf && t.milestoneOf(target.milestoneOfInForce ?? target.milestoneOf),
          target.milestones.length > 0 && t.milestones(target.milestones.join(' ')),
          target.note,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {target.openQuestion && (
        <p>
          <Tag tone="warn">{t.question}</Tag> {target.openQuestion}
        </p>
      )}
    </>
  )
}

function Withdrawal({ target, onClose }: { target: Target; onClose: () => void }) {
  const t = useWords(targetWords)
  const withdraw = useWithdraw(target)
  return (
    <FormDialog
      title={t.withdraw}
      lead={t.withdrawLead(target.code)}
      asked={[{ name: 'reason', label: t.reason, type: 'area', required: true }]}
      submit={t.withdraw}
      weight="danger"
      send={({ reason = '' }) => withdraw(reason)}
      onClose={onClose}
    />
  )
}
