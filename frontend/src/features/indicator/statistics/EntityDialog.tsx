import type { Entity, EntityType } from '@/api/model'
import { changeEntity, registerEntity } from '@/api/statistics/statistics'
import { useWords } from '@/lib/i18n'
import { useIntentionKey, versionTag } from '@/lib/once'
import { type Asked, FormDialog } from '@/ui/FormDialog'
import { typeName } from './EntitiesPage'
import { useForgetStatistics, useTerritories } from './queries'
import { registerWords } from './words'

/** Registers an entity, or says what the register says of it from now on. */
export function EntityDialog({
  seen,
  type,
  types,
  onClose,
}: {
  seen: Entity | undefined
  type: string | undefined
  types: EntityType[]
  onClose: () => void
}) {
  const t = useWords(registerWords)
  const forget = useForgetStatistics()
  const key = useIntentionKey()
  const territories = useTerritories()
  const fixed: Asked[] = [
    { name: 'code', label: t.code, required: true, help: t.codeHelp },
    {
      name: 'type',
      label: t.types,
      type: 'select',
      required: true,
      value: type ?? '',
      choices: types.map((one) => ({ value: one.type, label: typeName(t, one.type) })),
    },
  ]
  return (
    <FormDialog
      title={seen ? `${t.change} · ${seen.name}` : t.addEntity}
      lead={seen && t.changeLead}
      submit={seen ? t.change : t.addEntity}
      asked={[
        ...(seen ? [] : fixed),
        { name: 'name', label: t.name, value: seen?.name, required: true },
        {
          name: 'territory',
          label: t.territory,
          type: 'select',
          value: seen?.territory ?? '',
          choices: territories,
        },
        { name: 'validFrom', label: t.validFrom, type: 'date', value: seen?.validFrom ?? '' },
        { name: 'validTo', label: t.validTo, type: 'date', value: seen?.validTo ?? '' },
        { name: 'note', label: t.note, type: 'area', value: seen?.note ?? '' },
      ]}
      send={async (given) => {
        const said = {
          name: given.name ?? '',
          territory: given.territory || undefined,
          validFrom: given.validFrom || undefined,
          validTo: given.validTo || undefined,
          note: given.note || undefined,
        }
        try {
          if (seen)
            await changeEntity(seen.code, said, { headers: { 'If-Match': versionTag(seen.revision) } })
          else {
            const draft = { ...said, code: given.code ?? '', type: given.type ?? '' }
            await registerEntity(draft, { headers: { 'Idempotency-Key': key(draft) } })
          }
        } finally {
          await forget()
        }
      }}
      onClose={onClose}
    />
  )
}
