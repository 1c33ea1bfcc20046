import { useState } from 'react'
import type { Entity, EntityAttribute, EntityRow, EntityType, EntityValue } from '@/api/model'
import { useWords } from '@/lib/i18n'
import { Button } from '@/ui/Button'
import { NativeSelect, TextInput } from '@/ui/Field'
import { Tag } from '@/ui/Tag'
import { convenient, type Scale, scales, typed } from './amount'
import { shownYears } from './queries'
import { SourceFields } from './SourceFields'
import css from './Statistics.module.css'
import { cellKey, useSaveCells } from './saveCells'
import { registerWords, statisticWords } from './words'

/** Entities down, years across; while edited, what is changed is entered with one source for all of it. */
export function ValueGrid({
  type,
  rows,
  onChange,
}: {
  type: EntityType
  rows: EntityRow[]
  onChange: (entity: Entity) => void
}) {
  const t = useWords(registerWords)
  const s = useWords(statisticWords)
  const [chosen, setChosen] = useState(type.attributes[0]?.name)
  const attribute = type.attributes.find(({ name }) => name === chosen)
  const units = scales(attribute?.unit, s.scaledUnits)
  const fitting = convenient(
    units,
    rows.flatMap(({ values }) => values.filter((one) => one.attribute === chosen).map(({ value }) => value)),
  )
  const standing = (code: string, year: number) =>
    rows
      .find(({ entity }) => entity.code === code)
      ?.values.find((one) => one.attribute === chosen && one.year === year)
  const save = useSaveCells(attribute?.name ?? '', fitting, standing)
  const { scale } = save
  if (!attribute) return null
  return (
    <>
      <GridHead
        attributes={type.attributes}
        attribute={attribute}
        scale={scale}
        onChoose={setChosen}
        save={save}
      />
      {save.editing && (
        <form id="cells" onSubmit={save.submit} className={css.stack}>
          <SourceFields faults={save.sourceFaults} />
        </form>
      )}
      <section
        className={css.grid}
        aria-label={attribute.name} // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <table className={css.cells}>
          <thead>
            <tr>
              <th scope="col">{t.name}</th>
              {shownYears().map((year) => (
                <th key={year} scope="col" className={css.number}>
                  {year}
                </th>
              ))}
              <th scope="col">{t.deeds}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ entity, values }) => (
              <tr key={entity.code}>
                <th scope="row">
                  {entity.name} {entity.validTo && <Tag>{t.ended}</Tag>}
                  <span className={css.sub}> {entity.code}</span>
                </th>
                {shownYears().map((year) => {
                  const value = values.find((one) => one.attribute === attribute.name && one.year === year)
                  return (
                    <td key={year} className={css.number}>
                      <Cell entity={entity} year={year} value={value} scale={scale} save={save} />
                    </td>
                  )
                })}
                <td>
                  <Button weight="quiet" onClick={() => onChange(entity)}>
                    {t.change}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

type Saving = ReturnType<typeof useSaveCells>

function GridHead({
  attributes,
  attribute,
  scale,
  onChoose,
  save,
}: {
  attributes: EntityAttribute[]
  attribute: EntityAttribute
  scale: Scale
  onChoose: (name: string) => void
  save: Saving
}) {
  const t = useWords(registerWords)
  return (
    <div className={css.gridHead}>
      {attributes.length > 1 && !save.editing ? (
        <NativeSelect
          aria-label={t.attribute}
          value={attribute.name}
          choices={attributes.map(({ name }) => ({ value: name, label: name }))}
          onChange={(event) => onChoose(event.target.value)}
        />
      ) : (
        <strong>{attribute.name}</strong>
      )}
      <span className={css.sub}>{scale.name && t.inUnit(scale.name)}</span>
      {save.done && <span role="status">{t.saved}</span>}
      <span className={css.right}>
        {save.editing ? (
          <>
            <Button onClick={save.stop}>{t.stop}</Button>
            <Button type="submit" form="cells" weight="primary" disabled={save.count === 0} busy={save.busy}>
              {t.saveCells(save.count)}
            </Button>
          </>
        ) : (
          <Button onClick={save.start}>{t.edit}</Button>
        )}
      </span>
    </div>
  )
}

function Cell({
  entity,
  year,
  value,
  scale,
  save,
}: {
  entity: Entity
  year: number
  value: EntityValue | undefined
  scale: Scale
  save: Saving
}) {
  const t = useWords(registerWords)
  const key = cellKey(entity.code, year)
  const stands = typed(value?.value, scale)
  if (!save.editing) {
    return stands === '' ? (
      <span className={css.sub}>{t.unpublished}</span>
    ) : (
      Number(stands).toLocaleString('en')
    )
  }
  const fault = save.faults.get(key)
  return (
    <>
      <TextInput
        className={css.cell}
        inputMode="decimal"
        aria-label={t.cell(entity.name, year)}
        aria-invalid={fault ? true : undefined}
        placeholder={t.unpublished}
        value={save.textOf(key) ?? stands}
        onChange={(event) =>
          save.type({ key, code: entity.code, year, text: event.target.value, scale, stands, seen: value })
        }
      />
      {fault && <span className={css.fault}>{fault}</span>}
      {save.isOvertaken(key) && (
        <span className={css.fault}>{t.overtaken(stands === '' ? t.unpublished : stands)}</span>
      )}
    </>
  )
}
