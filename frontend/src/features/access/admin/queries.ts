import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { listReports } from '@/api/activity-reports/activity-reports'
import { getListIntegrationsQueryKey, getReadIntegrationQueryKey } from '@/api/integrations/integrations'
import type { ListUsersParams } from '@/api/model'
import { getListPostsQueryKey, getReadPostQueryKey } from '@/api/posts/posts'
import { getListUsersQueryKey, getReadUserQueryKey, listUsers } from '@/api/users/users'
import { versionTag } from '@/lib/once'

/** A change of people or posts disturbs all that names either; of an integration, only itself. */
export function useForget() {
  const client = useQueryClient()
  const forget = (...keys: (readonly unknown[])[]) =>
    Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey: [queryKey[0]] })))
  return {
    people: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => /\/(users|posts|measures)\b/.test(String(queryKey[0])),
      }),
    integration: (code: string) => forget(getListIntegrationsQueryKey(), getReadIntegrationQueryKey(code)),
    post: (code: string) => forget(getListPostsQueryKey(), getReadPostQueryKey(code)),
    user: (username: string) => forget(getListUsersQueryKey(), getReadUserQueryKey(username)),
  }
}

/** A change of what was seen, and of nothing newer. */
export function asSeen(version: number): { headers: Record<string, string> } {
  return { headers: { 'If-Match': versionTag(version) } }
}

/** People to choose from while a name is typed. */
export function usePeople(filter: ListUsersParams = {}) {
  const asked: ListUsersParams = { active: true, pageSize: 200, ...filter }
  return useQuery({
    queryKey: [...getListUsersQueryKey(asked), 'people'],
    queryFn: ({ signal }) => listUsers(asked, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

const OPEN = ['DRAFT', 'SUBMITTED', 'ENDORSED', 'RETURNED', 'WITHDRAWN'] as const

/** How many reports somebody still has to act on in a unit and below it. */
export function useOpenWork(person: string | undefined, organisation: string) {
  return useQuery({
    queryKey: ['open-work', person, organisation],
    queryFn: ({ signal }) =>
      listReports(
        {
          handledBy: [person ?? ''],
          organisation: [organisation],
          status: [...OPEN],
          pageSize: 1,
          count: 'exact',
        },
        { signal },
      ),
    enabled: person !== undefined,
  })
}
