import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ImportRemark, ImportResult } from '@/api/model'
import { getReadImportTemplateUrl, importObservations } from '@/api/statistics/statistics'
import { useOrganisationNames } from '@/features/organisation/names'
import { span } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { useIntentionKey } from '@/lib/once'
import { ProblemError } from '@/lib/problem'
import { Button, buttonClass } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field, TextInput } from '@/ui/Field'
import { Page } from '@/ui/Page'
import { RowTable } from '@/ui/RowTable'
import { ProblemLine } from '@/ui/States'
import { whole } from './amount'
import { useForgetStatistics, yearOf } from './queries'
import css from './Statistics.module.css'
import { importWords, statisticWords } from './words'

const AS_IT_IS = { 'Content-Type': 'application/octet-stream' }

/** A table is looked through first; what then is written is exactly what was looked at. */
export function ImportPage() {
  const t = useWords(importWords)
  const s = useWords(statisticWords)
  const forget = useForgetStatistics()
  const key = useIntentionKey()
  const [file, setFile] = useState<File>()
  const preview = useMutation({
    mutationFn: async (table: File) => {
      await readable(table, t.fileChanged)
      return importObservations(table, { mode: 'VALIDATE' }, { headers: AS_IT_IS })
    },
  })
  const commit = useMutation({
    mutationFn: async ({ table, planHash }: { table: File; planHash: string }) => {
      await readable(table, t.fileChanged)
      return importObservations(
        table,
        { mode: 'COMMIT', planHash },
        { headers: { ...AS_IT_IS, 'Idempotency-Key': key(planHash) } },
      )
    },
    onSuccess: forget,
  })
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    preview.reset()
    commit.reset()
    if (chosen) preview.mutate(chosen)
  }
  const seen = preview.data
  const writes = (seen?.stats.created ?? 0) + (seen?.stats.updated ?? 0)
  return (
    <Page
      title={t.import}
      note={t.importNote}
      back={<Link to="/admin/statistics">{s.allStatistics}</Link>}
      actions={
        <a href={getReadImportTemplateUrl()} download className={buttonClass('plain')}>
          {t.template}
        </a>
      }
    >
      <div className={css.stack}>
        <Card>
          <Field label={t.file} help={t.fileHelp}>
            {(ties) => (
              <TextInput
                {...ties}
                type="file"
                accept=".xlsx,.csv,.txt,.json"
                // Chosen again after it was mended it has the same name, which alone would be no change.
                onClick={(event) => {
                  event.currentTarget.value = ''
                  choose(undefined)
                }}
                onChange={(event) => choose(event.target.files?.[0])}
              />
            )}
          </Field>
          <p className={css.line}>
            <Button disabled={!file} busy={preview.isPending} onClick={() => file && preview.mutate(file)}>
              {t.preview}
            </Button>
            {file && seen?.planHash && !commit.isSuccess && (
              <Button
                weight="primary"
                disabled={writes === 0}
                busy={commit.isPending}
                onClick={() => commit.mutate({ table: file, planHash: seen.planHash ?? '' })}
              >
                {writes === 0 ? t.nothing : t.commit(writes)}
              </Button>
            )}
          </p>
          <ProblemLine error={commit.error ?? preview.error} />
          {commit.data && <p role="status">{t.done(commit.data.stats.created, commit.data.stats.updated)}</p>}
        </Card>
        {seen && <Preview of={seen} />}
      </div>
    </Page>
  )
}

/** A browser refuses to read a file that was saved again after it was chosen. */
async function readable(file: File, otherwise: string): Promise<void> {
  try {
    await file.slice(0, 1).arrayBuffer()
  } catch {
    throw new ProblemError({ type: 'about:blank', title: otherwise, detail: otherwise, status: 422 })
  }
}

function Preview({ of }: { of: ImportResult }) {
  const t = useWords(importWords)
  const counts = ['created', 'updated', 'unchanged', 'ignored', 'total'] as const
  return (
    <>
      <Card>
        <dl className={css.stats}>
          {counts.map((name) => (
            <div key={name}>
              <dt>{t[name]}</dt>
              <dd>{of.stats[name]}</dd>
            </div>
          ))}
        </dl>
      </Card>
      {of.errors.length > 0 && (
        <Card title={t.errors} note={t.errorsNote} flush>
          <Remarks caption={t.errors} remarks={of.errors} />
        </Card>
      )}
      {of.warnings.length > 0 && (
        <Card title={t.warnings} flush>
          <Remarks caption={t.warnings} remarks={of.warnings} />
        </Card>
      )}
      {of.rows.length > 0 && (
        <Card title={t.rows} flush>
          <Rows of={of} />
        </Card>
      )}
    </>
  )
}

function Remarks({ caption, remarks }: { caption: string; remarks: ImportRemark[] }) {
  const t = useWords(importWords)
  return (
    <RowTable
      caption={caption}
      rows={remarks}
      rowKey={({ row, column, code }) => `${row} ${column} ${code}`}
      columns={[
        { key: 'row', name: t.row, first: true, cell: ({ row }) => (row === 0 ? t.wholeFile : row) },
        { key: 'column', name: t.column, cell: ({ column }) => column ?? '—' },
        { key: 'message', name: t.message, cell: ({ message }) => message },
      ]}
    />
  )
}

function Rows({ of }: { of: ImportResult }) {
  const t = useWords(importWords)
  const s = useWords(statisticWords)
  const nameOf = useOrganisationNames()
  return (
    <RowTable
      caption={t.rows}
      rows={of.rows}
      rowKey={({ row }) => String(row)}
      columns={[
        { key: 'row', name: t.row, first: true, cell: ({ row }) => row },
        { key: 'change', name: t.change, cell: ({ change }) => t[change] },
        {
          key: 'what',
          name: t.what,
          cell: ({ figure }) =>
            figure.indicator
              ? `${figure.indicator} · ${nameOf(figure.territory)}`
              : `${figure.entity} · ${figure.attribute}`,
        },
        {
          key: 'period',
          name: s.period,
          cell: ({ figure }) => yearOf(figure) ?? span(figure.periodStart, figure.periodEnd),
        },
        {
          key: 'value',
          name: s.value,
          cell: ({ figure, before, change }) => (
            <span className={css.year}>
              <span className="number">{figure.value === null ? '—' : whole(figure.value, figure.unit)}</span>
              {change === 'UPDATED' && before?.value != null && (
                <span className={css.sub}>{t.was(whole(before.value, before.unit))}</span>
              )}
            </span>
          ),
        },
        {
          key: 'citation',
          name: s.citation,
          cell: ({ figure }) => `${figure.publisher}, ${figure.citation}`,
        },
      ]}
    />
  )
}
