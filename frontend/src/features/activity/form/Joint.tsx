import { useOrganisationNames, workingUnits } from '@/features/organisation/names'
import { useWords } from '@/lib/i18n'
import { NativeSelect } from '@/ui/Field'
import { Icon } from '@/ui/Icon'
import type { FilingChoices } from './choices'
import { Item } from './Item'
import css from './Joint.module.css'
import { formWords } from './words'

/** Units that did it together: counted once, to the credit of each. */
export function Joint({
  joint,
  own,
  choices,
  onChange,
}: {
  joint: string[]
  own: string
  choices: FilingChoices
  onChange: (joint: string[]) => void
}) {
  const t = useWords(formWords)
  const nameOf = useOrganisationNames()
  const offered = workingUnits(choices.register).filter(({ code }) => code !== own && !joint.includes(code))
  return (
    <Item pointer="/jointOrganisations" label={t.joint} wide>
      {(ties) => (
        <>
          {joint.length > 0 && (
            <ul className={css.units}>
              {joint.map((code) => (
                <li key={code}>
                  {nameOf(code)}
                  <button
                    type="button"
                    aria-label={t.removeJoint(nameOf(code))}
                    onClick={() => onChange(joint.filter((one) => one !== code))}
                  >
                    <Icon name="close" size={14} />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <NativeSelect
            {...ties}
            empty={t.addJoint}
            choices={offered.map(({ code, name }) => ({ value: code, label: name }))}
            value=""
            onChange={({ target: { value } }) => value !== '' && onChange([...joint, value])}
          />
        </>
      )}
    </Item>
  )
}
