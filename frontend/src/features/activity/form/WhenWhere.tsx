import { lazy, Suspense } from 'react'
import type { ReportKind } from '@/api/model'
import { isDistrict } from '@/features/organisation/names'
import { useWords } from '@/lib/i18n'
import { Boundary } from '@/ui/Boundary'
import { DayInput } from '@/ui/DayInput'
import { NativeSelect, TextInput } from '@/ui/Field'
import type { FilingChoices } from './choices'
import type { FormContent } from './content'
import { Item } from './Item'
import { Measured } from './Measured'
import type { Change } from './ReportForm'
import css from './WhenWhere.module.css'
import { formWords } from './words'

const Position = lazy(() => import('./Position').then(({ Position: field }) => ({ default: field })))

export function WhenWhere({
  content,
  kind,
  choices,
  onChange,
}: {
  content: FormContent
  kind: ReportKind | undefined
  choices: FilingChoices
  onChange: Change
}) {
  const t = useWords(formWords)
  return (
    <>
      <Days content={content} onChange={onChange} />
      {kind?.participants && (
        <Item pointer="/participants" label={t.participants} required half>
          {(ties) => (
            <Measured
              {...ties}
              unit={t.people}
              whole
              value={content.participants}
              onChange={(participants) => onChange({ participants }, '/participants')}
            />
          )}
        </Item>
      )}
      <Item pointer="/place/district" label={t.district} required>
        {(ties) => (
          <NativeSelect
            {...ties}
            empty={t.chooseDistrict}
            choices={choices.register
              .filter(isDistrict)
              .map(({ code, name }) => ({ value: code, label: name }))}
            value={content.district}
            onChange={({ target: { value } }) => onChange({ district: value }, '/place')}
          />
        )}
      </Item>
      <Item pointer="/place/township" label={t.township}>
        {(ties) => (
          <TextInput
            {...ties}
            maxLength={100}
            value={content.township}
            onChange={({ target: { value } }) => onChange({ township: value }, '/place')}
          />
        )}
      </Item>
      <Item pointer="/place/address" label={t.address} wide>
        {(ties) => (
          <TextInput
            {...ties}
            maxLength={200}
            placeholder={t.addressHint}
            value={content.address}
            onChange={({ target: { value } }) => onChange({ address: value }, '/place')}
          />
        )}
      </Item>
      <Boundary optional>
        <Suspense>
          <Position content={content} onChange={onChange} />
        </Suspense>
      </Boundary>
    </>
  )
}

/** One day for most; the backend takes it as both ends. */
function Days({ content, onChange }: { content: FormContent; onChange: Change }) {
  const t = useWords(formWords)
  const touched = ['/occurredFrom', '/occurredTo'] as const
  return (
    <>
      <Item
        pointer={content.severalDays ? '/occurredFrom' : '/occurredTo'}
        label={t.day}
        required
        half
        help={<SeveralDays content={content} onChange={onChange} />}
      >
        {(ties) => (
          <DayInput
            {...ties}
            value={content.occurredFrom}
            onChange={(occurredFrom) => onChange({ occurredFrom }, ...touched)}
          />
        )}
      </Item>
      {content.severalDays && (
        <Item pointer="/occurredTo" label={t.lastDay} required half>
          {(ties) => (
            <DayInput
              {...ties}
              value={content.occurredTo}
              onChange={(occurredTo) => onChange({ occurredTo }, ...touched)}
            />
          )}
        </Item>
      )}
    </>
  )
}

function SeveralDays({ content, onChange }: { content: FormContent; onChange: Change }) {
  const t = useWords(formWords)
  const { severalDays, occurredFrom } = content
  return (
    <button
      type="button"
      className={css.several}
      onClick={() =>
        onChange({ severalDays: !severalDays, occurredTo: occurredFrom }, '/occurredFrom', '/occurredTo')
      }
    >
      {severalDays ? t.oneDay : t.severalDays}
    </button>
  )
}
