import { Link, useNavigate } from '@tanstack/react-router'
import type { Action, Measure, MeasureProgress, ProgressItem } from '@/api/model'
import { useListActions } from '@/api/plan/plan'
import { planWords } from '@/features/plan/words'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { NativeSelect, TextInput } from '@/ui/Field'
import { Page } from '@/ui/Page'
import { Segments, segmentClass } from '@/ui/Segments'
import { Answer, EmptyState, Skeleton } from '@/ui/States'
import { AsOfBanner, AsOfInput } from '../AsOf'
import { leaderName } from '../board/Leaders'
import { type LightName, lightsOf, lightWord } from '../light'
import { PrintHeader } from '../PrintHeader'
import { useBoard, useByMeasure, useMeasures, usePlans } from '../queries'
import { RegisterSwitch } from '../RegisterSwitch'
import type { Register } from '../register'
import { type Scope, scopeFrom } from '../scope'
import { progressWords } from '../words'
import { YearSwitch } from '../YearSwitch'
import { MeasureList } from './MeasureList'
import { MeasureMatrix } from './MeasureMatrix'
import css from './MeasuresPage.module.css'

export interface MeasuresSearch {
  year?: number
  asOf?: string
  view?: 'list' | 'matrix'
  leader?: string
  light?: LightName
  q?: string
  register?: Register
}

/** One measure with all that is said of it on this page. */
export interface MeasureRow {
  measure: Measure
  progress: MeasureProgress | undefined
  items: ProgressItem[]
}

export function MeasuresPage({ view = 'list', leader, light, q, register, ...search }: MeasuresSearch) {
  const t = useWords(planWords)
  const scope = scopeFrom(search)
  const measures = useMeasures(scope.asOf)
  const actions = useListActions()
  const plan = usePlans().data?.items[0]
  const progress = useByMeasure(scope, view === 'matrix' ? register : undefined).data?.measures ?? []
  const board = useBoard(scope).data
  const items = board?.items ?? []
  const all = (measures.data?.items ?? []).map(
    (measure): MeasureRow => ({
      measure,
      progress: progress.find((row) => row.measure === measure.code),
      items: items.filter(({ owner }) => owner === measure.code),
    }),
  )
  const rows = all.filter((row) => fits(row, { leader, light, q }))
  const View = view === 'matrix' ? MeasureMatrix : MeasureList
  return (
    <Page
      wide={view === 'matrix'}
      title={t.measures}
      note={
        plan &&
        t.summary(
          plan.documentNumber,
          String(actions.data?.items.length ?? '—'),
          String(measures.data?.items.length ?? '—'),
        )
      }
      actions={
        <>
          <Segments label={t.views}>
            {(['list', 'matrix'] as const).map((one) => (
              <Link
                key={one}
                to="/measures"
                search={(search) => ({ ...search, view: one === 'list' ? undefined : one })}
                className={segmentClass}
                activeOptions={{ explicitUndefined: true }}
                aria-current={one === view || undefined}
              >
                {t[`view_${one}`]}
              </Link>
            ))}
          </Segments>
          {view === 'matrix' && <RegisterSwitch register={register} />}
          <AsOfInput asOf={scope.asOf} />
          <YearSwitch year={scope.year} />
        </>
      }
    >
      <PrintHeader title={t.measures} scope={scope} day={board?.asOf} />
      <AsOfBanner asOf={scope.asOf} />
      <Filters leaders={namesOf(all)} search={{ leader, light, q }} />
      <Answer of={measures} waiting={<Skeleton rows={8} height={40} />}>
        {() =>
          rows.length === 0 ? (
            <Card>
              <EmptyState title={t.none} />
            </Card>
          ) : (
            <View groups={byAction(actions.data?.items ?? [], rows)} scope={scope} register={register} />
          )
        }
      </Answer>
    </Page>
  )
}

function Filters({
  leaders,
  search,
}: {
  leaders: string[]
  search: Pick<MeasuresSearch, 'leader' | 'light' | 'q'>
}) {
  const t = useWords(planWords)
  const p = useWords(progressWords)
  const navigate = useNavigate({ from: '/measures' })
  const change = (part: Partial<MeasuresSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false })
  return (
    <search className={css.filters}>
      <TextInput
        type="search"
        aria-label={t.search}
        placeholder={t.search}
        defaultValue={search.q ?? ''}
        onChange={(event) => change({ q: event.target.value || undefined })}
      />
      <NativeSelect
        aria-label={t.leader}
        empty={t.anyLeader}
        value={search.leader ?? ''}
        choices={leaders.map((name) => ({ value: name, label: name }))}
        onChange={(event) => change({ leader: event.target.value || undefined })}
      />
      <NativeSelect
        aria-label={t.light}
        empty={t.anyLight}
        value={search.light ?? ''}
        choices={lightsOf(usePlans().data?.items[0]?.thresholds.colours).map((name) => ({
          value: name,
          label: lightWord(p, name),
        }))}
        onChange={(event) => change({ light: (event.target.value || undefined) as LightName | undefined })}
      />
    </search>
  )
}

function fits(
  { measure, progress }: MeasureRow,
  { leader, light, q }: Pick<MeasuresSearch, 'leader' | 'light' | 'q'>,
) {
  const leaders = measure.leaders.map(leaderName)
  if (leader !== undefined && !leaders.includes(leader)) return false
  if (light !== undefined && (progress?.light ?? 'GREY') !== light) return false
  if (q === undefined) return true
  return [measure.label, measure.title, ...leaders, ...measure.units.map(({ name }) => name)].some((text) =>
    text.toLowerCase().includes(q.toLowerCase()),
  )
}

function namesOf(rows: MeasureRow[]): string[] {
  return [...new Set(rows.flatMap(({ measure }) => measure.leaders.map(leaderName)))]
}

export interface MeasureViewProps {
  groups: ActionGroup[]
  scope: Scope
  register: Register | undefined
}

export interface ActionGroup {
  code: string
  title: string
  rows: MeasureRow[]
}

function byAction(actions: Action[], rows: MeasureRow[]): ActionGroup[] {
  const codes = [...new Set(rows.map(({ measure }) => measure.action))]
  return codes.map((code) => {
    const action = actions.find((one) => one.code === code)
    return {
      code,
      title: action ? `${action.label}${action.title}` : code,
      rows: rows.filter(({ measure }) => measure.action === code),
    }
  })
}
