import type { Organisation, OrganisationDraft, OrganisationEditDraft, OrganisationKind } from '@/api/model'

/** A unit as a form holds it: text throughout. */
export interface UnitContent {
  code: string
  name: string
  shortName: string
  kind: OrganisationKind
  parent: string
  territory: string
  region: string
  validFrom: string
  validTo: string
  column: string
  row: string
  aliases: string
  note: string
}

export const blank: UnitContent = {
  code: '',
  name: '',
  shortName: '',
  kind: 'TOWN_ASSOCIATION',
  parent: '',
  territory: '',
  region: '',
  validFrom: '',
  validTo: '',
  column: '',
  row: '',
  aliases: '',
  note: '',
}

export function contentOf(unit: Organisation): UnitContent {
  return {
    code: unit.code,
    name: unit.name,
    shortName: unit.shortName,
    kind: unit.kind,
    parent: unit.parent ?? '',
    territory: unit.territory ?? '',
    region: unit.region ?? '',
    validFrom: unit.validFrom ?? '',
    validTo: unit.validTo ?? '',
    column: unit.tile ? String(unit.tile.column) : '',
    row: unit.tile ? String(unit.tile.row) : '',
    aliases: unit.aliases.join('\n'),
    note: unit.note ?? '',
  }
}

const given = (text: string) => (text.trim() === '' ? undefined : text.trim())

/** What describes a unit anew: in full, since what is left out is cleared. */
export function describing(content: UnitContent): OrganisationEditDraft {
  return {
    name: content.name.trim(),
    shortName: content.shortName.trim(),
    parent: given(content.parent),
    region: given(content.region),
    aliases: content.aliases.split('\n').flatMap((line) => given(line) ?? []),
    validFrom: given(content.validFrom),
    validTo: given(content.validTo),
    tile:
      content.column === '' || content.row === ''
        ? undefined
        : { column: Number(content.column), row: Number(content.row) },
    note: given(content.note),
  }
}

export function entering(content: UnitContent): OrganisationDraft {
  return {
    ...describing(content),
    code: content.code.trim(),
    kind: content.kind,
    territory: given(content.territory),
  }
}
