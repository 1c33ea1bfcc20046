import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { readReport } from '@/api/activity-reports/activity-reports'
import type { ActivityReport } from '@/api/model'
import { useSession } from '@/features/access/session'
import { isDistrict } from '@/features/organisation/names'
import { go } from '@/lib/address'
import { today } from '@/lib/format'
import { PATIENCE } from '@/lib/http'
import { useWords } from '@/lib/i18n'
import { randomId } from '@/lib/once'
import { ProblemError } from '@/lib/problem'
import { buttonClass } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { Answer, EmptyState, ErrorState, Skeleton } from '@/ui/States'
import { copyOf } from '../copy/copyOf'
import type { Item } from '../outbox/item'
import { migrate } from '../outbox/migrate'
import { type Store, storeOf } from '../outbox/store'
import { type FilingChoices, territoryOf, useFilingChoices } from './choices'
import { contentOf, emptyContent, type FormContent } from './content'
import { ReportForm } from './ReportForm'
import { formWords } from './words'

/** What the form finds in this browser when it opens; without storage it still opens, and says that it keeps nothing. */
interface Found {
  store: Store | undefined
  item: Item | undefined
}

/** Read when the form opens and then left alone: nothing may change under the hands of the one who types. */
function useFound<T extends Found>(what: string, find: (store: Store | undefined) => Promise<T>) {
  const { user } = useSession()
  return useQuery({
    queryKey: ['opened', user.id, what],
    queryFn: async () => {
      const store = await storeOf(user.id).catch(() => undefined)
      if (store !== undefined) await migrate(store)
      return find(store)
    },
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
}

/** In the place of an id: the form gives itself one, so that a link drawn once can be followed again. */
const UNNAMED = 'new'

/** A new report, the draft that is named (begun as a copy, if it says of what), or the one that was being filled in here last. */
export function NewReportPage({ kind, draft, from }: { kind?: string; draft?: string; from?: string }) {
  const t = useWords(formWords)
  const { organisation } = useSession()
  const choices = useFilingChoices(organisation.code)
  const [round, setRound] = useState(0)
  const found = useFound(`new ${draft} ${round}`, async (store) => {
    const isSpent = draft === UNNAMED || (draft !== undefined && (await store?.isSpent(draft)) === true)
    if (isSpent) return { store, item: undefined, id: randomId(), copied: undefined, isSpent }
    const item = draft === undefined ? await latest(store) : await store?.find(draft)
    const copied = item === undefined && from !== undefined ? copyOf(await readReport(from)) : undefined
    return { store, item, id: item?.id ?? draft ?? randomId(), copied, isSpent }
  })
  return (
    <FormPage title={t.newReport}>
      <Ready choices={choices}>
        {choices.kinds.length === 0 ? (
          <EmptyState title={t.noKinds}>{t.noKindsHint}</EmptyState>
        ) : (
          <Answer of={found} waiting={<Skeleton rows={8} height={40} />}>
            {({ store, item, id, copied, isSpent }) =>
              isSpent ? (
                <Renamed search={{ kind, from, draft: id }} />
              ) : (
                <ReportForm
                  key={id}
                  id={id}
                  store={store}
                  item={item}
                  content={item?.content ?? blank(choices, organisation.code, kind, copied)}
                  choices={choices}
                  onStartOver={() => {
                    const again = () =>
                      draft === undefined ? setRound(round + 1) : go('/activity-reports/new')
                    void (store?.remove(id) ?? Promise.resolve()).then(again)
                  }}
                />
              )
            }
          </Answer>
        )}
      </Ready>
    </FormPage>
  )
}

/** Goes on under an id that nothing was sent by yet. */
function Renamed({ search }: { search: Record<string, string | undefined> }) {
  const known = Object.entries(search).filter((one): one is [string, string] => one[1] !== undefined)
  const address = `/activity-reports/new?${new URLSearchParams(known)}`
  useEffect(() => go(address, { replace: true }), [address])
  return null
}

async function latest(store: Store | undefined): Promise<Item | undefined> {
  return (await store?.list())?.find(({ state, report }) => state === 'DRAFT' && report === undefined)
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
  const [round, setRound] = useState(0)
  const found = useFound(`${id} ${round}`, async (store) => {
    const item = await store?.find(id)
    const patience = item === undefined ? undefined : PATIENCE
    const report = await readReport(id, undefined, { patience }).catch((error: unknown) => {
      // Without a network what lies here is enough to go on with.
      if (item !== undefined && error instanceof ProblemError && error.status === 0) return undefined
      throw error
    })
    return { store, item, report }
  })
  return (
    <FormPage title={t.editReport}>
      <Answer of={found} waiting={<Skeleton rows={8} height={40} />}>
        {(opened) => <Editing key={round} id={id} opened={opened} onStartOver={() => setRound(round + 1)} />}
      </Answer>
    </FormPage>
  )
}

function Editing({
  id,
  opened: { store, item, report },
  onStartOver,
}: {
  id: string
  opened: Found & { report: ActivityReport | undefined }
  onStartOver: () => void
}) {
  const t = useWords(formWords)
  const own = useSession().organisation.code
  const content = item?.content ?? (report && contentOf(report))
  const choices = useFilingChoices(content?.organisation ?? own)
  if (content === undefined) return null
  // What this browser still holds can be kept apart, from the form that shows it.
  if (item === undefined && report !== undefined && !mayEdit(report)) {
    return (
      <EmptyState
        title={t.notEditable}
        action={
          <a href={`/activity-reports/${id}`} className={buttonClass()}>
            {t.openReport}
          </a>
        }
      >
        {t.notEditableHint}
      </EmptyState>
    )
  }
  return (
    <Ready choices={choices}>
      <ReportForm
        id={id}
        report={report}
        store={store}
        item={overtaken(item, report)}
        content={content}
        choices={choices}
        onStartOver={() => void (store?.remove(id) ?? Promise.resolve()).then(onStartOver)}
      />
    </Ready>
  )
}

const mayEdit = ({ allowedActions }: ActivityReport) => allowedActions.includes('EDIT')

/** The report went on while this browser was away. */
function overtaken(item: Item | undefined, report: ActivityReport | undefined): Item | undefined {
  if (item === undefined || report === undefined) return item
  if (mayEdit(report) && item.version === report.version) return item
  if (item.state === 'SENDING' || item.state === 'QUEUED') return item
  return { ...item, state: 'CONFLICT', current: report }
}

function Ready({ choices, children }: { choices: FilingChoices; children: React.ReactNode }) {
  if (choices.ready) return children
  if (choices.error !== null) return <ErrorState error={choices.error} onRetry={choices.retry} />
  return <Skeleton rows={8} height={40} />
}

function FormPage({ title, children }: { title: string; children: React.ReactNode }) {
  const t = useWords(formWords)
  const { organisation } = useSession()
  return (
    <Page title={title} note={organisation.name} back={<a href="/activity-reports">‹ {t.back}</a>}>
      {children}
    </Page>
  )
}
