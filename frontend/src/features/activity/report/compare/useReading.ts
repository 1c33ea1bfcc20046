import { useListMeasures } from '@/api/plan/plan'
import { useOrganisationNames } from '@/features/organisation/names'
import { span } from '@/lib/format'
import { named, useWords } from '@/lib/i18n'
import { detailText } from '../fields'
import { reportWords } from '../words'
import type { Reading } from './changes'
import { compareWords } from './words'

export function useReading(): Reading {
  const t = useWords(reportWords)
  const { and } = useWords(compareWords)
  const organisation = useOrganisationNames()
  const measures = useListMeasures({ pageSize: 200 }, { query: { staleTime: 600_000 } }).data?.items
  return {
    names: {
      title: t.pointer_title,
      measures: t.measures,
      when: t.when,
      participants: t.participants,
      place: t.place,
      joint: t.joint,
      summary: t.summary,
    },
    organisation,
    measure: (code) => {
      const measure = measures?.find((one) => one.code === code)
      return measure === undefined ? code : `${measure.label}${measure.title}`
    },
    days: span,
    detail: (field, value) => detailText(t, field, value, organisation),
    label: (field) => named(field.label),
    and,
  }
}
