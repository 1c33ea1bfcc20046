import { Link } from '@tanstack/react-router'
import type { RuleChangePreview } from '@/api/model'
import { useOrganisationNames } from '@/features/organisation/names'
import { signed, trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { RowTable } from '@/ui/RowTable'
import css from './Rules.module.css'
import { ruleWords } from './words'

const number = (value: number | null) => (value === null ? '—' : trimmed(value, 2))

/** What history would become: by year, by unit, and the reports that would count otherwise. */
export function RuleOutcome({ preview }: { preview: RuleChangePreview }) {
  const t = useWords(ruleWords)
  const nameOf = useOrganisationNames()
  return (
    <section className={css.outcome} aria-label={t.outcome}>
      <h3>{t.outcome}</h3>
      <p className={css.sub}>{t.outcomeNote(trimmed(preview.reportsRead, 0))}</p>
      <RowTable
        caption={t.outcome}
        rows={preview.years}
        rowKey={({ year }) => String(year)}
        columns={[
          { key: 'year', name: t.year, first: true, cell: ({ year }) => year },
          { key: 'before', name: t.before, cell: ({ before }) => number(before) },
          { key: 'after', name: t.after, cell: ({ after }) => number(after) },
          { key: 'difference', name: t.difference, cell: ({ difference }) => signed(difference) },
        ]}
      />
      <h3>{t.units}</h3>
      {preview.organisations.length === 0 ? (
        <p>{t.unitsNone}</p>
      ) : (
        <RowTable
          caption={t.units}
          rows={preview.organisations}
          rowKey={({ organisation }) => organisation}
          columns={[
            { key: 'unit', name: t.unit, first: true, cell: ({ organisation }) => nameOf(organisation) },
            { key: 'before', name: t.before, cell: ({ before }) => number(before) },
            { key: 'after', name: t.after, cell: ({ after }) => number(after) },
          ]}
        />
      )}
      {preview.examples.length > 0 && (
        <>
          <h3>{t.examples}</h3>
          <RowTable
            caption={t.examples}
            rows={preview.examples}
            rowKey={({ report }) => report}
            columns={[
              {
                key: 'report',
                name: t.report,
                first: true,
                cell: ({ report, organisation, occurredTo }) => (
                  <Link to="/activity-reports/$id" params={{ id: report }}>
                    {nameOf(organisation)} {occurredTo}
                  </Link>
                ),
              },
              { key: 'before', name: t.before, cell: ({ before }) => number(before) },
              { key: 'after', name: t.after, cell: ({ after }) => number(after) },
            ]}
          />
        </>
      )}
    </section>
  )
}
