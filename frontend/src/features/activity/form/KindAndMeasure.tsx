import type { ReportKind } from '@/api/model'
import { named, useWords } from '@/lib/i18n'
import { NativeSelect } from '@/ui/Field'
import { Chips } from './Chips'
import { type FilingChoices, principalMeasures } from './choices'
import type { FormContent } from './content'
import { Item, ItemGroup } from './Item'
import type { Change } from './ReportForm'
import { formWords } from './words'

/** What was done, and which promise it keeps. */
export function KindAndMeasure({
  content,
  kind,
  choices,
  fixed,
  onChange,
}: {
  content: FormContent
  kind: ReportKind | undefined
  choices: FilingChoices
  /** The kind of a report that is written already cannot change. */
  fixed: boolean
  onChange: Change
}) {
  const t = useWords(formWords)
  const offered = fixed ? choices.allKinds.filter(({ code }) => code === content.kind) : choices.kinds
  return (
    <>
      <ItemGroup pointer="/kind" label={t.kind} help={fixed ? t.kindFixed : undefined} wide>
        <Chips
          name="kind"
          tiles
          chips={offered.map(({ code, name }) => ({ value: code, label: named(name) }))}
          chosen={[content.kind]}
          disabled={fixed}
          onChange={([code = '']) => onChange(startOf(code, choices), '/kind', '/measures', '/details')}
        />
      </ItemGroup>
      {kind && <Measures content={content} kind={kind} choices={choices} onChange={onChange} />}
    </>
  )
}

/** A kind names its principal measure first; whoever filed it under another says so. */
function startOf(code: string, choices: FilingChoices): Partial<FormContent> {
  const kind = choices.kinds.find((one) => one.code === code)
  const [first] = kind === undefined ? [] : principalMeasures(choices, kind)
  return { kind: code, measures: first === undefined ? [] : [first.code] }
}

function Measures({
  content,
  kind,
  choices,
  onChange,
}: {
  content: FormContent
  kind: ReportKind
  choices: FilingChoices
  onChange: Change
}) {
  const t = useWords(formWords)
  const [principal = '', ...further] = content.measures
  const others = choices.measures.filter(({ code }) => kind.measures.includes(code) && code !== principal)
  const name = ({ label, title }: { label: string; title: string }) => t.measureName(label, title)
  return (
    <>
      <Item pointer="/measures" label={t.measure} required wide>
        {(ties) => (
          <NativeSelect
            {...ties}
            empty={t.chooseMeasure}
            choices={principalMeasures(choices, kind).map((one) => ({ value: one.code, label: name(one) }))}
            value={principal}
            onChange={({ target: { value } }) =>
              onChange({ measures: [value, ...further.filter((code) => code !== value)] }, '/measures')
            }
          />
        )}
      </Item>
      {principal !== '' && others.length > 0 && (
        <ItemGroup pointer="/measures/further" label={t.further} wide>
          <Chips
            name="further"
            several
            chips={others.map((one) => ({ value: one.code, label: name(one) }))}
            chosen={further}
            onChange={(chosen) => onChange({ measures: [principal, ...chosen] }, '/measures')}
          />
        </ItemGroup>
      )}
    </>
  )
}
