import { useQuery } from '@tanstack/react-query'
import { getListReportKindsQueryOptions } from '@/api/report-kinds/report-kinds'
import { named, useLanguage } from '@/lib/i18n'

export const kindsQuery = () =>
  getListReportKindsQueryOptions({ pageSize: 200 }, { query: { staleTime: 600_000 } })

export function useKinds() {
  return useQuery(kindsQuery())
}

export function useKindNames(): (code: string) => string {
  useLanguage()
  const kinds = useKinds().data?.items
  return (code) => named(kinds?.find((kind) => kind.code === code)?.name) || code
}
