import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Field, ReportKind, ReportKindChangeDraft } from '@/api/model'
import { changeReportKind, useReadReportKind } from '@/api/report-kinds/report-kinds'
import { named, useWords } from '@/lib/i18n'
import { versionTag } from '@/lib/once'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { FactList } from '@/ui/FactList'
import { FormDialog } from '@/ui/FormDialog'
import { Page } from '@/ui/Page'
import { RowTable } from '@/ui/RowTable'
import { Answer } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import { forgetWhatOfficesChange } from '../queries'
import css from '../Rules.module.css'
import { askedOf, askedOfKind, fieldOf, kindOf, TYPES } from './kindForm'
import { kindWords } from './words'

type Deed = { what: 'kind' | 'add' | 'retire' } | { what: 'field' | 'remove'; field: Field }

/** One kind: its names, what it asks for, and its fields. What reports already use cannot go. */
export function KindPage({ code }: { code: string }) {
  const t = useWords(kindWords)
  const kind = useReadReportKind(code)
  return (
    <Page title={kind.data ? named(kind.data.name) : code} back={<Link to="/admin/kinds">{t.allKinds}</Link>}>
      <Answer of={kind}>{(answer) => <Whole kind={answer} />}</Answer>
    </Page>
  )
}

function Whole({ kind }: { kind: ReportKind }) {
  const t = useWords(kindWords)
  const [deed, setDeed] = useState<Deed>()
  return (
    <div className={css.stack}>
      <Card>
        <FactList
          facts={[
            { key: 'code', name: t.code, value: kind.code },
            { key: 'measures', name: t.measures, value: kind.measures.join(' ') },
            {
              key: 'evidence',
              name: t.evidence,
              value: t.evidenceAsked(
                String(kind.evidence.photos),
                String(kind.evidence.sheets),
                String(kind.evidence.documents),
              ),
            },
            {
              key: 'state',
              name: t.state,
              value: kind.retired ? <Tag tone="warn">{t.retired}</Tag> : <Tag tone="good">{t.inUse}</Tag>,
            },
          ]}
        />
        <p className={css.line}>
          <Button onClick={() => setDeed({ what: 'kind' })}>{t.change}</Button>
          <Button onClick={() => setDeed({ what: 'add' })}>{t.addField}</Button>
          <Button weight={kind.retired ? 'plain' : 'danger'} onClick={() => setDeed({ what: 'retire' })}>
            {kind.retired ? t.revive : t.retire}
          </Button>
        </p>
      </Card>
      <Card title={t.fields} flush>
        <RowTable
          caption={t.fields}
          rows={kind.fields}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'label',
              name: t.label,
              first: true,
              cell: (field) => (
                <>
                  {named(field.label)} {field.required && <Tag>{t.required}</Tag>}
                </>
              ),
            },
            { key: 'key', name: t.key, cell: ({ key }) => key },
            {
              key: 'type',
              name: t.type,
              cell: ({ type, unit }) => `${t[`type_${type}`]}${unit ? ` · ${unit}` : ''}`,
            },
            {
              key: 'choices',
              name: t.choices,
              cell: ({ choices }) => choices?.map((choice) => named(choice.label)).join(' / ') ?? '',
            },
            {
              key: 'deeds',
              name: t.change,
              cell: (field) => (
                <span className={css.line}>
                  <Button onClick={() => setDeed({ what: 'field', field })}>{t.change}</Button>
                  <Button onClick={() => setDeed({ what: 'remove', field })}>{t.remove}</Button>
                </span>
              ),
            },
          ]}
        />
      </Card>
      {deed && <DeedDialog kind={kind} deed={deed} onClose={() => setDeed(undefined)} />}
    </div>
  )
}

function DeedDialog({ kind, deed, onClose }: { kind: ReportKind; deed: Deed; onClose: () => void }) {
  const t = useWords(kindWords)
  const client = useQueryClient()
  const said: ReportKindChangeDraft = {
    name: kind.name,
    measures: kind.measures,
    fields: kind.fields,
    evidence: kind.evidence,
    joint: kind.joint,
    participants: kind.participants,
    retired: kind.retired,
  }
  const field = 'field' in deed ? deed.field : undefined
  const each = {
    kind: { title: t.change, lead: undefined, asked: askedOfKind(t, kind) },
    add: { title: t.addField, lead: undefined, asked: askedOf(t, undefined) },
    field: { title: t.change, lead: undefined, asked: askedOf(t, field) },
    remove: { title: t.remove, lead: t.removeLead(field ? named(field.label) : ''), asked: [] },
    retire: {
      title: kind.retired ? t.revive : t.retire,
      lead: kind.retired ? undefined : t.retireLead,
      asked: [],
    },
  }[deed.what]
  return (
    <FormDialog
      title={each.title}
      lead={each.lead}
      submit={deed.what === 'kind' || deed.what === 'field' ? t.save : each.title}
      weight={deed.what === 'remove' || (deed.what === 'retire' && !kind.retired) ? 'danger' : 'primary'}
      asked={each.asked}
      send={async (given) => {
        const part: Partial<ReportKindChangeDraft> = {
          kind: () => kindOf(given),
          add: () => ({ fields: [...kind.fields, fieldOf(given, undefined, TYPES)] }),
          field: () => ({
            fields: kind.fields.map((one) => (one.key === field?.key ? fieldOf(given, one, TYPES) : one)),
          }),
          remove: () => ({ fields: kind.fields.filter(({ key }) => key !== field?.key) }),
          retire: () => ({ retired: !kind.retired }),
        }[deed.what]()
        try {
          await changeReportKind(
            kind.code,
            { ...said, ...part },
            { headers: { 'If-Match': versionTag(kind.version) } },
          )
        } finally {
          await forgetWhatOfficesChange(client)
        }
      }}
      onClose={onClose}
    />
  )
}
