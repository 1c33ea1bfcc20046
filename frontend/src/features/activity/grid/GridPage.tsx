import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReportKind } from '@/api/model'
import { useSession } from '@/features/access/session'
import { isDistrict } from '@/features/organisation/names'
import { named, useLanguage, useWords } from '@/lib/i18n'
import { useNarrow } from '@/lib/screen'
import { buttonClass } from '@/ui/Button'
import { NativeSelect } from '@/ui/Field'
import { Page } from '@/ui/Page'
import { EmptyState, ErrorState, Skeleton } from '@/ui/States'
import { type FilingChoices, territoryOf, useFilingChoices } from '../form/choices'
import { columnsOf } from './columns'
import { Grid } from './Grid'
import css from './Grid.module.css'
import { gridWords } from './words'

/** Many reports of one kind, a row each, for whoever sits at a desk with a list. */
export function GridPage({ kind }: { kind?: string }) {
  const t = useWords(gridWords)
  const narrow = useNarrow()
  const { organisation } = useSession()
  const choices = useFilingChoices(organisation.code)
  return (
    <Page
      title={t.page}
      note={organisation.name}
      back={<Link to="/activity-reports">‹ {t.back}</Link>}
      actions={!narrow && <KindSelect kinds={choices.kinds} kind={kind} />}
    >
      {narrow ? (
        <EmptyState title={t.narrow} action={<FormLink kind={kind} />}>
          {t.narrowHint}
        </EmptyState>
      ) : choices.ready ? (
        <Chosen choices={choices} kind={choices.kinds.find(({ code }) => code === kind)} />
      ) : choices.error !== null ? (
        <ErrorState error={choices.error} onRetry={choices.retry} />
      ) : (
        <Skeleton rows={10} height={34} />
      )}
    </Page>
  )
}

function Chosen({ choices, kind }: { choices: FilingChoices; kind: ReportKind | undefined }) {
  const t = useWords(gridWords)
  const language = useLanguage()
  if (choices.kinds.length === 0) return <EmptyState title={t.noKinds} />
  if (kind === undefined) {
    return (
      <EmptyState title={t.start} action={<KindLinks kinds={choices.kinds} />}>
        {t.startHint}
      </EmptyState>
    )
  }
  return <OfKind key={`${kind.code} ${language}`} choices={choices} kind={kind} />
}

function OfKind({ choices, kind }: { choices: FilingChoices; kind: ReportKind }) {
  const t = useWords(gridWords)
  const { organisation } = useSession()
  // Taken once: nothing may change under the hands of the one who types.
  const [taken] = useState(() => {
    const districts = choices.register.filter(isDistrict).map(({ code }) => code)
    return { kind, columns: columnsOf(kind, choices, territoryOf(choices, organisation.code, districts)) }
  })
  const { photos = 0, sheets = 0, documents = 0 } = kind.evidence
  const asked = [
    photos > 0 && t.photos(String(photos)),
    sheets > 0 && t.sheets(String(sheets)),
    documents > 0 && t.documents(String(documents)),
  ].filter((one) => one !== false)
  return (
    <>
      {asked.length > 0 && <p className={css.evidence}>{t.needsEvidence(asked.join(t.and))}</p>}
      <Grid {...taken} />
    </>
  )
}

function KindLinks({ kinds }: { kinds: ReportKind[] }) {
  return (
    <div className={css.kinds}>
      {kinds.map(({ code, name }) => (
        <Link key={code} to="/activity-reports/grid" search={{ kind: code }} className={buttonClass()}>
          {named(name)}
        </Link>
      ))}
    </div>
  )
}

function KindSelect({ kinds, kind }: { kinds: ReportKind[]; kind: string | undefined }) {
  const t = useWords(gridWords)
  const navigate = useNavigate({ from: '/activity-reports/grid' })
  return (
    <NativeSelect
      aria-label={t.kind}
      className={css.kind}
      empty={t.chooseKind}
      choices={kinds.map(({ code, name }) => ({ value: code, label: named(name) }))}
      value={kind ?? ''}
      onChange={({ target: { value } }) => void navigate({ search: { kind: value || undefined } })}
    />
  )
}

function FormLink({ kind }: { kind: string | undefined }) {
  const t = useWords(gridWords)
  return (
    <Link to="/activity-reports/new" search={{ kind }} className={buttonClass('primary')}>
      {t.form}
    </Link>
  )
}
