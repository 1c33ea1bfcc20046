import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import type { ActivityReport } from '@/api/model'
import { useSession } from '@/features/access/session'
import { useWords } from '@/lib/i18n'
import { ProblemError } from '@/lib/problem'
import { Boundary } from '@/ui/Boundary'
import { TextArea, TextInput } from '@/ui/Field'
import { ProblemLine } from '@/ui/States'
import type { Intent, Item as Kept } from '../outbox/item'
import { outboxQuery } from '../outbox/queries'
import type { Store } from '../outbox/store'
import { Actions } from './Actions'
import type { FilingChoices } from './choices'
import { draftFrom, evidenceKey, type FormContent } from './content'
import { EvidenceFields } from './Evidence'
import { openFaults, shownAt } from './faultsOf'
import { useFiling } from './filing'
import { goTo, Item, RemarksContext } from './Item'
import { Joint } from './Joint'
import { KindAndMeasure } from './KindAndMeasure'
import { KindField } from './KindField'
import { begun, openingOf, useKeeping } from './keeping'
import { usePhotos } from './photos'
import css from './ReportForm.module.css'
import { SaveState } from './SaveState'
import { shortCut } from './shortCut'
import { WhenWhere } from './WhenWhere'
import { WillCount } from './WillCount'
import { formWords } from './words'

/** Most reports are new ones: what names every field comes with those that came back. */
const ReturnedLine = lazy(() =>
  import('./ReturnedLine').then(({ ReturnedLine: line }) => ({ default: line })),
)

const FaultSummary = lazy(() => import('./Faults').then(({ FaultSummary: list }) => ({ default: list })))
const Conflict = lazy(() => import('./Conflict').then(({ Conflict: card }) => ({ default: card })))
const Struck = lazy(() => import('./Struck').then(({ Struck: card }) => ({ default: card })))

/** Changes part of the content; what was wrong with the fields named is taken as mended. */
export type Change = (part: Partial<FormContent>, ...pointers: string[]) => void

/** One form for every kind and for every width: what it asks is what the kind says. */
export function ReportForm({
  id,
  report,
  store,
  item,
  content: start,
  choices,
  onStartOver,
}: {
  /** Of the item in this browser. */
  id: string
  report?: ActivityReport | undefined
  store: Store | undefined
  /** What was found in this browser, if the form starts from it. */
  item: Kept | undefined
  content: FormContent
  choices: FilingChoices
  /** Begins again from what the backend has, without what this browser kept. */
  onStartOver: () => void
}) {
  const t = useWords(formWords)
  const { user } = useSession()
  const outbox = useQuery(outboxQuery(user.id)).data
  const [content, setContent] = useState(start)
  const [mended, setMended] = useState<readonly string[]>([])
  // Filing reads what stands there when the photos are ready, not what stood there when it began.
  const now = useRef(content)
  const [opening] = useState(() => openingOf(id, item, report))
  const { on } = opening
  const kind = choices.allKinds.find(({ code }) => code === content.kind)
  const keeper = useKeeping({ store, opening, begun: begun(item, report) })
  const keepNow = () => {
    keeper.keep(now.current)
    return keeper.settled()
  }
  const filing = useFiling({ store, opening, item, keepNow, onSaved: onStartOver })
  const isGoing = filing.busy !== null || filing.item?.state === 'SENDING' || filing.sent !== null

  const change: Change = (part, ...pointers) => {
    if (isGoing) return
    setMended((before) => [...before, ...pointers])
    write({ ...now.current, ...part })
  }

  function show(next: FormContent) {
    now.current = next
    setContent(next)
  }

  function write(next: FormContent) {
    show(next)
    keeper.keep(next)
  }

  const withoutFile = (key: string) => ({
    ...now.current,
    evidence: now.current.evidence.filter((one) => evidenceKey(one) !== key),
  })

  const photos = usePhotos({
    store,
    item: id,
    has: async (sha256) => {
      const shown = new Set(now.current.evidence.map(evidenceKey))
      return (await store?.photosOf(id))?.some((one) => one.sha256 === sha256 && shown.has(one.key)) ?? false
    },
    onDone: async (evidence) => {
      write({ ...now.current, evidence: [...now.current.evidence, evidence] })
      const isKept = await keeper.settled()
      if (!isKept) show(withoutFile(evidenceKey(evidence)))
      return isKept
    },
  })

  const act = (intent: Intent, agreed = false) => {
    if (content.kind === '' || isGoing) return
    setMended([])
    // A photo that could not be kept must not be left behind unseen.
    if (photos.coming.some(({ error }) => error != null)) goTo('/evidence')
    else
      void filing.file(
        intent,
        async () => {
          await photos.settled()
          await keeper.settled()
          const last = now.current
          return { content: last, draft: draftFrom(last, choices.allKinds.find(ofKind(last))) }
        },
        agreed,
      )
  }

  const { severalDays } = content
  const faults = useMemo(
    () => openFaults(filing.problem, mended, severalDays),
    [filing.problem, mended, severalDays],
  )
  const conflict = filing.problem instanceof ProblemError && filing.item?.state === 'CONFLICT'
  const remarks = useMemo(
    () => ({
      faults,
      notes: (report?.status === 'RETURNED' ? report.fieldNotes : []).map(({ pointer, note }) => ({
        pointer: shownAt(pointer, severalDays),
        note,
      })),
    }),
    [faults, report, severalDays],
  )
  const organisation = content.organisation ?? ''
  return (
    <RemarksContext.Provider value={remarks}>
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => shortCut(event, act)}
      >
        <div className={css.main}>
          <SaveState
            keeping={keeper.keeping}
            busy={isGoing}
            item={filing.item}
            sent={filing.sent}
            unsent={outbox?.items.filter((one) => one.id !== id).length ?? 0}
            fromHere={on?.report === undefined}
            onStartOver={onStartOver}
          />
          {report?.status === 'RETURNED' && (
            <Boundary optional>
              <Suspense>
                <ReturnedLine comment={report.comment} kind={kind} />
              </Suspense>
            </Boundary>
          )}
          {conflict && filing.item !== undefined ? (
            <Suspense>
              <Conflict item={filing.item} filing={filing} onLoad={onStartOver} />
            </Suspense>
          ) : faults.size > 0 ? (
            <Suspense>
              <FaultSummary faults={faults} jump={filing.problem} />
            </Suspense>
          ) : (
            <ProblemLine error={filing.problem} />
          )}
          {filing.item?.findings !== undefined && !isGoing && (
            <Suspense>
              <Struck findings={filing.item.findings} kind={kind} onAgree={() => act('SUBMIT', true)} />
            </Suspense>
          )}
          <section className={css.section}>
            <KindAndMeasure
              content={content}
              kind={kind}
              choices={choices}
              fixed={on?.report !== undefined || on?.version !== undefined}
              onChange={change}
            />
          </section>
          {kind && (
            <>
              <section className={css.section}>
                <h2>{t.content}</h2>
                <Item pointer="/title" label={t.title} required wide>
                  {(ties) => (
                    <TextInput
                      {...ties}
                      maxLength={200}
                      placeholder={t.titleHint}
                      value={content.title}
                      onChange={({ target: { value } }) => change({ title: value }, '/title')}
                    />
                  )}
                </Item>
                {kind.fields.map((field) => (
                  <KindField
                    key={`${kind.code} ${field.key}`}
                    field={field}
                    value={content.details[field.key]}
                    onChange={(value) =>
                      change(
                        { details: { ...now.current.details, [field.key]: value } },
                        `/details/${field.key}`,
                      )
                    }
                  />
                ))}
              </section>
              <section className={css.section}>
                <h2>{t.whenWhere}</h2>
                <WhenWhere content={content} kind={kind} choices={choices} onChange={change} />
                {kind.joint && (
                  <Joint
                    joint={content.jointOrganisations}
                    own={organisation}
                    choices={choices}
                    onChange={(jointOrganisations) => change({ jointOrganisations }, '/jointOrganisations')}
                  />
                )}
              </section>
              <section className={css.section}>
                <h2>{t.evidence}</h2>
                <EvidenceFields
                  kind={kind}
                  evidence={content.evidence}
                  photos={photos}
                  busy={isGoing}
                  onRemove={(key) => {
                    change(withoutFile(key), '/evidence')
                    // What is being sent after all still needs it.
                    void keeper.settled().then((isKept) => (isKept ? store?.dropPhoto(key) : undefined))
                  }}
                />
              </section>
              <section className={css.section}>
                <h2>{t.summary}</h2>
                <Item pointer="/summary" label={<span className="unseen">{t.summary}</span>} wide>
                  {(ties) => (
                    <TextArea
                      {...ties}
                      maxLength={4000}
                      placeholder={t.summaryHint}
                      value={content.summary}
                      onChange={({ target: { value } }) => change({ summary: value }, '/summary')}
                    />
                  )}
                </Item>
              </section>
            </>
          )}
        </div>
        <aside className={css.aside}>
          <WillCount
            draft={draftFrom(content, kind)}
            report={on?.report}
            kind={kind}
            measures={choices.measures}
          />
          <Actions
            busy={isGoing && filing.sent === null ? (filing.busy ?? 'SUBMIT') : null}
            preparing={photos.coming.some(({ error }) => error == null)}
            ready={content.kind !== '' && !conflict && filing.sent === null}
            again={report?.status === 'RETURNED'}
            onSave={() => act('SAVE')}
            onSubmit={() => act('SUBMIT')}
          />
        </aside>
      </form>
    </RemarksContext.Provider>
  )
}

const ofKind =
  ({ kind }: FormContent) =>
  ({ code }: { code: string }) =>
    code === kind
