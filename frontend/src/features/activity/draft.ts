import type { ActivityReport, ReportDraft } from '@/api/model'

/** What a person wrote, without what the backend adds: it refuses its own fields. What is not there is left out. */
export function draftOf(report: ActivityReport): ReportDraft {
  return {
    kind: report.kind,
    title: report.title ?? undefined,
    organisation: report.organisation ?? undefined,
    jointOrganisations: report.jointOrganisations,
    measures: report.measures,
    occurredFrom: report.occurredFrom ?? undefined,
    occurredTo: report.occurredTo ?? undefined,
    place: report.place ?? undefined,
    participants: report.participants ?? undefined,
    summary: report.summary ?? undefined,
    details: report.details,
    evidence: report.evidence.map(({ file, kind, caption }) => ({
      file,
      kind,
      caption: caption ?? undefined,
    })),
  }
}
