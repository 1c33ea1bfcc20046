import { useListObservationRevisions } from '@/api/statistics/statistics'
import { moment } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Dialog } from '@/ui/Dialog'
import { RowTable } from '@/ui/RowTable'
import { Answer } from '@/ui/States'
import { whole } from './amount'
import css from './Statistics.module.css'
import { statisticWords } from './words'

/** Everything a figure has ever said, the newest first. */
export function RevisionsDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useWords(statisticWords)
  const revisions = useListObservationRevisions(id, { pageSize: 200 })
  return (
    <Dialog title={t.revisions} onClose={onClose} wide>
      <Answer of={revisions}>
        {({ items }) => (
          <RowTable
            caption={t.revisions}
            rows={[...items].reverse()}
            rowKey={({ revision }) => String(revision)}
            columns={[
              {
                key: 'revision',
                name: t.revision,
                first: true,
                cell: ({ revision }) => t.revisionOf(revision),
              },
              {
                key: 'value',
                name: t.value,
                cell: ({ value, unit, status }) => (
                  <span className={css.year}>
                    <span className="number">{value === null ? '—' : whole(value, unit)}</span>
                    <span className={css.sub}>{t[status]}</span>
                  </span>
                ),
              },
              {
                key: 'source',
                name: t.source,
                cell: ({ publisher, citation, publishedOn, note }) => (
                  <span className={css.year}>
                    {publisher}
                    <span className={css.sub}>
                      {citation} · {publishedOn}
                    </span>
                    {note && <span className={css.sub}>{note}</span>}
                  </span>
                ),
              },
              {
                key: 'recorded',
                name: t.recorded,
                cell: ({ recordedAt, recordedBy }) => (
                  <span className={css.year}>
                    {moment(recordedAt)}
                    <span className={css.sub}>{recordedBy}</span>
                  </span>
                ),
              },
            ]}
          />
        )}
      </Answer>
    </Dialog>
  )
}
