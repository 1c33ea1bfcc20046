import { useMemo, useState } from 'react'
import { useReadReportSubmissions } from '@/api/activity-reports/activity-reports'
import type { ActivityReport, ReportHistoryStep, ReportKind, Submission } from '@/api/model'
import { moment } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { Answer, EmptyState } from '@/ui/States'
import { reportWords } from '../words'
import css from './Compare.module.css'
import {
  type ComparedRow,
  comparedRows,
  earlierOf,
  evidenceChange,
  notesAt,
  returnOf,
  saidBy,
} from './changes'
import { EvidencePictures } from './EvidencePictures'
import { marksOf, type Piece } from './marks'
import { useReading } from './useReading'
import { compareWords } from './words'

interface Compared {
  report: ActivityReport
  kind: ReportKind | undefined
  steps: ReportHistoryStep[]
}

/** Two versions side by side: only what changed, and whether what the reviewer asked for was done. */
export default function Compare(compared: Compared) {
  const t = useWords(compareWords)
  const submissions = useReadReportSubmissions(compared.report.id)
  return (
    <Answer of={submissions}>
      {({ items }) => {
        const earlier = earlierOf(compared.report.status, items)
        return earlier === undefined ? (
          <EmptyState title={t.nothing} />
        ) : (
          <SideBySide key={earlier.ordinal} {...compared} earlier={earlier} />
        )
      }}
    </Answer>
  )
}

function SideBySide({ report, kind, steps, earlier }: Compared & { earlier: Submission }) {
  const t = useWords(compareWords)
  const r = useWords(reportWords)
  const read = useReading()
  const [unfolded, unfold] = useState(false)
  const back = returnOf(earlier, steps)
  const asked = back?.fieldNotes ?? []
  const rows = comparedRows(saidBy(earlier.content, kind, read), saidBy(report, kind, read), asked)
  const evidence = evidenceChange(earlier.content.evidence, report.evidence)
  const evidenceNotes = notesAt(asked, '/evidence')
  const { added, removed, renamed } = evidence
  const evidenceChanged = added.length + removed.length + renamed.now.length > 0
  const telling = rows.filter(({ changed, notes }) => changed || notes.length > 0)
  const folded = rows.length - telling.length
  return (
    <>
      {back && (
        <p className={css.back}>
          <b>{t.returned(back.by, moment(back.at))}</b> {back.comment}
        </p>
      )}
      {telling.length === 0 && !evidenceChanged && <p className={css.same}>{t.same}</p>}
      <table className={css.table}>
        <caption className="unseen">{t.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">
              {t.before} <small>{t.handedIn(String(earlier.ordinal), earlier.by, moment(earlier.at))}</small>
            </th>
            <th scope="col">{t.now}</th>
          </tr>
        </thead>
        <tbody>
          {(unfolded ? rows : telling).map((row) => (
            <Line key={row.pointer} row={row} />
          ))}
          {(evidenceChanged || evidenceNotes.length > 0 || unfolded) && (
            <tr data-changed={evidenceChanged || undefined}>
              <Head name={r.evidence} notes={evidenceNotes} changed={evidenceChanged} />
              <td data-name={t.before}>
                <EvidencePictures evidence={removed} mark={t.removed} />
                <EvidencePictures evidence={renamed.before} />
                <Kept count={evidence.kept.length} />
              </td>
              <td data-name={t.now}>
                <EvidencePictures evidence={added} mark={t.added} />
                <EvidencePictures evidence={renamed.now} />
                <Kept count={evidence.kept.length} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {folded > 0 && (
        <Button weight="quiet" aria-expanded={unfolded} onClick={() => unfold(!unfolded)}>
          {unfolded ? t.fold : t.unfold(String(folded))}
        </Button>
      )}
    </>
  )
}

function Line({ row }: { row: ComparedRow }) {
  const t = useWords(compareWords)
  const marks = useMemo(() => marksOf(row.before, row.now), [row.before, row.now])
  return (
    <tr data-changed={row.changed || undefined}>
      <Head {...row} />
      <td data-name={t.before}>
        <Marked pieces={marks.before} as="del" />
      </td>
      <td data-name={t.now}>
        <Marked pieces={marks.now} as="ins" />
      </td>
    </tr>
  )
}

function Head({ name, notes, changed }: Pick<ComparedRow, 'name' | 'notes' | 'changed'>) {
  const t = useWords(compareWords)
  return (
    <th scope="row">
      {name}
      {notes.map((note) => (
        <p key={note} className={css.note}>
          {note} <b>{changed ? t.followed : t.notFollowed}</b>
        </p>
      ))}
    </th>
  )
}

function Marked({ pieces, as: Mark }: { pieces: Piece[]; as: 'ins' | 'del' }) {
  const t = useWords(compareWords)
  if (pieces.length === 0) return <span className={css.empty}>{t.empty}</span>
  return pieces.map(({ text, marked }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, drawn together
    marked ? <Mark key={at}>{text}</Mark> : <span key={at}>{text}</span>,
  )
}

function Kept({ count }: { count: number }) {
  const t = useWords(compareWords)
  return count === 0 ? null : <p className={css.empty}>{t.keptEvidence(String(count))}</p>
}
