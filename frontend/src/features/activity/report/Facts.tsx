import { Link } from '@tanstack/react-router'
import type { ActivityReport } from '@/api/model'
import { useListMeasures } from '@/api/plan/plan'
import { useOrganisationNames, useRegister } from '@/features/organisation/names'
import { moment, NO_DATA, span, trimmed } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { type Fact, FactList } from '@/ui/FactList'
import { useKindNames } from '../names'
import { reportWords } from './words'

export function Facts({ report }: { report: ActivityReport }) {
  const t = useWords(reportWords)
  const nameOf = useOrganisationNames()
  const kindOf = useKindNames()
  const placeText = usePlaceText(report)
  const facts: (Fact | null)[] = [
    { key: 'kind', name: t.kind, value: kindOf(report.kind) },
    {
      key: 'organisation',
      name: t.organisation,
      value: report.organisation && (
        <Link to="/activity-reports" search={{ organisation: [report.organisation] }}>
          {nameOf(report.organisation)}
        </Link>
      ),
    },
    report.jointOrganisations.length === 0
      ? null
      : { key: 'joint', name: t.joint, value: report.jointOrganisations.map(nameOf).join('、') },
    { key: 'measures', name: t.measures, value: <Measures codes={report.measures} /> },
    { key: 'when', name: t.when, value: span(report.occurredFrom, report.occurredTo) },
    { key: 'place', name: t.place, value: placeText },
    report.participants == null
      ? null
      : {
          key: 'participants',
          name: t.participants,
          value: `${trimmed(report.participants, 0)} ${t.people}`,
        },
    report.filedBy == null ? null : { key: 'filedBy', name: t.filedBy, value: report.filedBy.displayName },
    report.handledBy == null || report.handledBy.id === report.filedBy?.id
      ? null
      : { key: 'handledBy', name: t.handledBy, value: report.handledBy.displayName },
    report.revision > 1 ? { key: 'revision', name: t.revision, value: report.revision } : null,
    report.source
      ? { key: 'source', name: t.source, value: `${report.source} ${report.externalId ?? ''}` }
      : null,
    { key: 'updated', name: t.updated, value: moment(report.updatedAt) },
  ]
  return (
    <Card title={t.facts}>
      <FactList facts={facts.filter((fact) => fact !== null)} narrow />
    </Card>
  )
}

function Measures({ codes }: { codes: string[] }) {
  const measures = useListMeasures({ pageSize: 200 }, { query: { staleTime: 600_000 } }).data?.items ?? []
  if (codes.length === 0) return NO_DATA
  return codes.map((code) => {
    const measure = measures.find((one) => one.code === code)
    return (
      <div key={code}>
        <Link to="/measures" hash={code}>
          {measure ? `${measure.label}${measure.title}` : code}
        </Link>
      </div>
    )
  })
}

function usePlaceText({ place }: ActivityReport): string {
  const register = useRegister().data?.items
  const district = register?.find(({ code }) => code === place?.district)?.name ?? place?.district
  return [district, place?.township, place?.address].filter(Boolean).join(' ') || NO_DATA
}
