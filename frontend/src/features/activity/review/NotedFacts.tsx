import { type ReactNode, useState } from 'react'
import type { ActivityReport, ReportKind } from '@/api/model'
import { useListMeasures } from '@/api/plan/plan'
import { useOrganisationNames } from '@/features/organisation/names'
import { NO_DATA, span, trimmed } from '@/lib/format'
import { named, useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { FactList } from '@/ui/FactList'
import { TextArea } from '@/ui/Field'
import { Icon } from '@/ui/Icon'
import { detailText, pointerName } from '../report/fields'
import { reportWords } from '../report/words'
import { activityWords } from '../words'
import css from './NotedFacts.module.css'
import { reviewWords } from './words'

/** What the reviewer wrote, by the pointer of its field. */
export type Notes = Readonly<Record<string, string>>

interface Noting {
  kind: ReportKind | undefined
  notes: Notes
  /** Left out for who only looks. */
  onNotes?: (notes: Notes) => void
}

/** Everything the report says, a line each, with a place for a note at each. */
export function NotedFacts({ report, ...noting }: Noting & { report: ActivityReport }) {
  const t = useWords(reportWords)
  const { kind } = noting
  const nameOf = useOrganisationNames()
  const measures = useListMeasures({ pageSize: 200 }, { query: { staleTime: 600_000 } }).data?.items
  const measureOf = (code: string) => {
    const measure = measures?.find((one) => one.code === code)
    return measure === undefined ? code : `${measure.label}${measure.title}`
  }
  const { place } = report
  const lines: [pointer: string | null, name: string, value: ReactNode][] = [
    [null, t.organisation, nameOf(report.organisation)],
    ['/title', t.pointer_title, report.title ?? NO_DATA],
    ['/measures', t.measures, report.measures.map(measureOf).join('、') || NO_DATA],
    ['/occurredTo', t.when, span(report.occurredFrom, report.occurredTo)],
    [
      '/place',
      t.place,
      [place.district && nameOf(place.district), place.township, place.address].filter(Boolean).join(' ') ||
        NO_DATA,
    ],
    ...(report.participants == null
      ? []
      : [
          ['/participants', t.participants, `${trimmed(report.participants, 0)} ${t.people}`] as [
            string,
            string,
            string,
          ],
        ]),
    ...(report.jointOrganisations.length === 0
      ? []
      : [
          ['/jointOrganisations', t.joint, report.jointOrganisations.map(nameOf).join('、')] as [
            string,
            string,
            string,
          ],
        ]),
    ...(kind?.fields ?? []).map((field): [string, string, string] => [
      `/details/${field.key}`,
      named(field.label),
      detailText(t, field, report.details[field.key], nameOf),
    ]),
    [
      '/summary',
      t.summary,
      <span key="summary" className={css.summary}>
        {report.summary || t.noSummary}
      </span>,
    ],
  ]
  return (
    <Card title={t.content}>
      <FactList
        facts={lines.map(([pointer, name, value]) => ({
          key: pointer ?? name,
          name,
          value: (
            <div className={css.line}>
              <span>{value}</span>
              {pointer !== null && <NoteField pointer={pointer} {...noting} />}
            </div>
          ),
        }))}
      />
    </Card>
  )
}

/** A small button that becomes the note's own field. */
export function NoteField({ pointer, kind, notes, onNotes }: Noting & { pointer: string }) {
  const t = useWords(reviewWords)
  const r = useWords(reportWords)
  const a = useWords(activityWords)
  const [open, setOpen] = useState(false)
  if (onNotes === undefined) return null
  const name = t.noteAt(pointerName(r, a, kind, pointer))
  const written = notes[pointer]
  const { [pointer]: _gone, ...others } = notes
  if (!open && written === undefined) {
    return (
      <button type="button" className={css.add} aria-label={name} onClick={() => setOpen(true)}>
        {t.note}
      </button>
    )
  }
  return (
    <div className={css.note}>
      <TextArea
        aria-label={name}
        placeholder={t.noteHint}
        rows={2}
        maxLength={500}
        autoFocus
        value={written ?? ''}
        onChange={({ target: { value } }) => onNotes({ ...others, [pointer]: value })}
      />
      <Button
        weight="quiet"
        aria-label={t.removeNote}
        icon={<Icon name="close" size={16} />}
        onClick={() => {
          setOpen(false)
          onNotes(others)
        }}
      />
    </div>
  )
}
