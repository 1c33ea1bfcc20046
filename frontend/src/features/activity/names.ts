import { useListReportKinds } from '@/api/report-kinds/report-kinds'
import { named, useLanguage } from '@/lib/i18n'

export function useKinds() {
  return useListReportKinds({ pageSize: 200 }, { query: { staleTime: 600_000 } })
}

export function useKindNames(): (code: string) => string {
  useLanguage()
  const kinds = useKinds().data?.items
  return (code) => named(kinds?.find((kind) => kind.code === code)?.name) || code
}
