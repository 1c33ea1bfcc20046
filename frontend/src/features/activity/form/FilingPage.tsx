import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { readReport } from '@/api/activity-reports/activity-reports'
import type { ActivityReport } from '@/api/model'
import { useSession } from '@/features/access/session'
import { isDistrict } from '@/features/organisation/names'
import { today } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { ProblemError } from '@/lib/problem'
import { buttonClass } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { Answer, EmptyState, ErrorState, Skeleton } from '@/ui/States'
import { useCopied } from '../copy/useCopied'
import { type FilingChoices, territoryOf, useFilingChoices } from './choices'
import { contentOf, emptyContent, type FormContent } from './content'
import { type Handover, handoverKey } from './filing'
import { forget, readKept } from './kept'
import { ReportForm, type Start } from './ReportForm'
import { formWords } from './words'

/** A new report, or the one that was being filled in here when this browser was closed. */
export function NewReportPage({ kind, from }: { kind?: string; from?: string }) {
  const t = useWords(formWords)
  const { user, organisation } = useSession()
  const choices = useFilingChoices(organisation.code)
  const copied = useCopied(from)
  const [round, setRound] = useState(0)
  return (
    <FormPage title={t.newReport}>
      <Ready choices={choices}>
        {!copied.ready ? (
          copied.waiting
        ) : choices.kinds.length === 0 ? (
          <EmptyState title={t.noKinds}>{t.noKindsHint}</EmptyState>
        ) : (
          <ReportForm
            key={round}
            start={newStart(user.id, blank(choices, organisation.code, kind, copied.content))}
            choices={choices}
            onStartOver={() => {
              forget(user.id, undefined)
              setRound(round + 1)
            }}
          />
        )}
      </Ready>
    </FormPage>
  )
}

function newStart(user: string, content: FormContent): Start {
  const kept = readKept(user, undefined)
  return kept === undefined ? { content } : { content: kept.content, kept }
}

function blank(
  choices: FilingChoices,
  organisation: string,
  kind: string | undefined,
  copied: Partial<FormContent> | undefined,
): FormContent {
  const districts = choices.register.filter(isDistrict).map(({ code }) => code)
  const asked = copied?.kind ?? kind
  return emptyContent({
    occurredFrom: today(),
    district: territoryOf(choices, organisation, districts),
    ...copied,
    kind: choices.kinds.some(({ code }) => code === asked) ? asked : '',
    organisation,
  })
}

/** A report as it stands at the backend now, with what this browser still holds for it. */
export function EditReportPage({ id }: { id: string }) {
  const t = useWords(formWords)
  const client = useQueryClient()
  const [round, setRound] = useState(0)
  // Read when the form opens and then left alone: nothing may change under the hands of the one who types.
  const handover = useQuery({
    queryKey: handoverKey(id),
    queryFn: async ({ signal }): Promise<Handover> => ({
      report: await readReport(id, undefined, { signal }),
    }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return (
    <FormPage title={t.editReport}>
      <Answer of={handover} waiting={<Skeleton rows={8} height={40} />}>
        {(told) => (
          <Editing
            key={`${round} ${told.report.version}`}
            told={told}
            onStartOver={() =>
              void client
                .resetQueries({ queryKey: handoverKey(id) })
                .then(() => setRound((before) => before + 1))
            }
          />
        )}
      </Answer>
    </FormPage>
  )
}

function Editing({ told, onStartOver }: { told: Handover; onStartOver: () => void }) {
  const t = useWords(formWords)
  const { user } = useSession()
  const { report } = told
  const choices = useFilingChoices(report.organisation)
  if (!report.allowedActions.includes('EDIT')) {
    return (
      <EmptyState
        title={t.notEditable}
        action={
          <Link to="/activity-reports/$id" params={{ id: report.id }} className={buttonClass()}>
            {t.openReport}
          </Link>
        }
      >
        {t.notEditableHint}
      </EmptyState>
    )
  }
  return (
    <Ready choices={choices}>
      <ReportForm
        report={report}
        start={editStart(user.id, report, told)}
        choices={choices}
        onStartOver={() => {
          forget(user.id, report.id)
          onStartOver()
        }}
      />
    </Ready>
  )
}

function editStart(user: string, report: ActivityReport, { problem, savedAt }: Handover): Start {
  const kept = readKept(user, report.id)
  if (kept === undefined) return { content: contentOf(report), problem, savedAt }
  return { content: kept.content, kept, problem: kept.version === report.version ? problem : OVERTAKEN }
}

/** What a save would be told: the report went on while this browser was away. */
const OVERTAKEN = new ProblemError({ type: '/problems/stale', code: 'stale', title: 'stale', status: 412 })

function Ready({ choices, children }: { choices: FilingChoices; children: React.ReactNode }) {
  if (choices.ready) return children
  if (choices.error !== null) return <ErrorState error={choices.error} onRetry={choices.retry} />
  return <Skeleton rows={8} height={40} />
}

function FormPage({ title, children }: { title: string; children: React.ReactNode }) {
  const t = useWords(formWords)
  const { organisation } = useSession()
  return (
    <Page title={title} note={organisation.name} back={<Link to="/activity-reports">‹ {t.back}</Link>}>
      {children}
    </Page>
  )
}
