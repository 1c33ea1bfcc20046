import type { ActivityReport, ReportKind } from '@/api/model'
import { useOrganisationNames } from '@/features/organisation/names'
import { named, useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { FactList } from '@/ui/FactList'
import { detailText } from './fields'
import { reportWords } from './words'

/** The fields of its kind, in the kind's order. */
export function Details({ report, kind }: { report: ActivityReport; kind: ReportKind | undefined }) {
  const t = useWords(reportWords)
  const nameOf = useOrganisationNames()
  if (kind === undefined || kind.fields.length === 0) return null
  return (
    <Card title={t.details}>
      <FactList
        facts={kind.fields.map((field) => ({
          key: field.key,
          name: named(field.label),
          value: detailText(t, field, report.details[field.key], nameOf),
        }))}
      />
    </Card>
  )
}
