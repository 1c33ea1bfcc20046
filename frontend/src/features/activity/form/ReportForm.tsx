import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { ActivityReport, ReportDraft } from '@/api/model'
import { useSession } from '@/features/access/session'
import { useWords } from '@/lib/i18n'
import { ProblemError } from '@/lib/problem'
import { TextArea, TextInput } from '@/ui/Field'
import { Actions } from './Actions'
import type { FilingChoices } from './choices'
import { draftFrom, type FormContent } from './content'
import { EvidenceFields } from './Evidence'
import { Conflict, FaultSummary, FormProblem, ReturnedLine } from './Faults'
import { useFiling } from './filing'
import { goTo, Item, RemarksContext } from './Item'
import { Joint } from './Joint'
import { KindAndMeasure } from './KindAndMeasure'
import { KindField } from './KindField'
import { forget, type Kept, keep } from './kept'
import css from './ReportForm.module.css'
import { type Keeping, SaveState } from './SaveState'
import { useUploads } from './uploads'
import { WhenWhere } from './WhenWhere'
import { WillCount } from './WillCount'
import { formWords } from './words'

/** Changes part of the content; what was wrong with the fields named is taken as mended. */
export type Change = (part: Partial<FormContent>, ...pointers: string[]) => void

export interface Start {
  content: FormContent
  /** What was found in this browser, if the form starts from it. */
  kept?: Kept
  problem?: unknown
  savedAt?: string
}

/** One form for every kind and for every width: what it asks is what the kind says. */
export function ReportForm({
  report,
  start,
  choices,
  onStartOver,
}: {
  report?: ActivityReport
  start: Start
  choices: FilingChoices
  /** Begins again from what the backend has, without what this browser kept. */
  onStartOver: () => void
}) {
  const t = useWords(formWords)
  const { user } = useSession()
  const [content, setContent] = useState(start.content)
  const [mended, setMended] = useState<readonly string[]>([])
  const [keeping, setKeeping] = useState<Keeping>(() => begun(start))
  // Saving reads what stands there when the photos have come through, not what stood there when it began.
  const now = useRef(content)
  const pending = useRef(start.kept?.pending)
  const kind = choices.allKinds.find(({ code }) => code === content.kind)

  function write(next: FormContent) {
    now.current = next
    setContent(next)
    keepNow()
  }

  function keepNow() {
    const at = new Date().toISOString()
    const kept = { at, content: now.current, version: filing.version(), pending: pending.current }
    setKeeping({ state: keep(user.id, report?.id, kept) ? 'kept' : 'unkept', at })
  }

  const change: Change = (part, ...pointers) => {
    setMended((before) => [...before, ...pointers])
    write({ ...now.current, ...part })
  }

  const uploads = useUploads((evidence) =>
    change({ evidence: [...now.current.evidence, evidence] }, '/evidence'),
  )
  const filing = useFiling({
    report,
    pending: start.kept?.pending,
    problem: start.problem,
    onPending: (sent) => {
      pending.current = sent
      keepNow()
    },
    onSaved: () => {
      forget(user.id, report?.id)
      setKeeping({ state: 'saved', at: new Date().toISOString() })
    },
  })

  const draftNow = (): ReportDraft => draftFrom(now.current, choices.allKinds.find(ofKind(now.current)))
  const settledDraft = async () => {
    await uploads.settled()
    return draftNow()
  }
  const act = (what: 'save' | 'submit') => {
    if (content.kind === '' || filing.busy !== null) return
    setMended([])
    // A photo that did not get through must not be left behind unseen.
    if (what === 'submit' && uploads.uploads.some(({ error }) => error != null)) goTo('/evidence')
    else void filing[what](settledDraft)
  }

  const { severalDays } = content
  const faults = useMemo(
    () => openFaults(filing.problem, mended, severalDays),
    [filing.problem, mended, severalDays],
  )
  const conflict = filing.problem instanceof ProblemError && filing.problem.status === 412
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
            keeping={keeping}
            busy={filing.busy}
            fromHere={report === undefined}
            onStartOver={onStartOver}
          />
          {report?.status === 'RETURNED' && <ReturnedLine comment={report.comment} kind={kind} />}
          {conflict ? (
            <Conflict onLoad={onStartOver} onOverwrite={() => void filing.overwrite()} />
          ) : faults.size > 0 ? (
            <FaultSummary faults={faults} jump={filing.problem} />
          ) : (
            <FormProblem problem={filing.problem} />
          )}
          <section className={css.section}>
            <KindAndMeasure
              content={content}
              kind={kind}
              choices={choices}
              fixed={report !== undefined || pending.current !== undefined}
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
                  uploads={uploads}
                  onRemove={(file) =>
                    change({ evidence: now.current.evidence.filter((one) => one.file !== file) }, '/evidence')
                  }
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
          <WillCount draft={draftFrom(content, kind)} measures={choices.measures} />
          <Actions
            busy={filing.busy}
            uploading={uploads.uploads.some(({ error }) => error == null)}
            ready={content.kind !== '' && !conflict}
            again={report?.status === 'RETURNED'}
            onSave={() => act('save')}
            onSubmit={() => act('submit')}
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

function begun({ kept, savedAt }: Start): Keeping {
  if (kept !== undefined) return { state: 'restored', at: kept.at }
  return savedAt === undefined ? { state: 'fresh' } : { state: 'saved', at: savedAt }
}

/** The faults of the last answer without those whose field was touched since. */
function openFaults(
  problem: unknown,
  mended: readonly string[],
  severalDays: boolean,
): ReadonlyMap<string, string> {
  if (!(problem instanceof ProblemError)) return new Map()
  return new Map(
    [...problem.fields]
      .filter(
        ([pointer]) => !mended.some((touched) => pointer === touched || pointer.startsWith(`${touched}/`)),
      )
      .map(([pointer, message]) => [shownAt(pointer, severalDays), message]),
  )
}

/** The form has one field for the day unless there are several, and three for the place. */
function shownAt(pointer: string, severalDays: boolean): string {
  if (pointer === '/place') return '/place/district'
  return pointer === '/occurredFrom' && !severalDays ? '/occurredTo' : pointer
}

function shortCut(event: KeyboardEvent, act: (what: 'save' | 'submit') => void) {
  if (!(event.ctrlKey || event.metaKey)) return
  const what = { Enter: 'submit', s: 'save' } as const
  const chosen = what[event.key as keyof typeof what]
  if (chosen === undefined) return
  event.preventDefault()
  act(chosen)
}
