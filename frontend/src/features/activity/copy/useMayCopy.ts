import { useSession } from '@/features/access/session'

/** A unit does the same again; what another unit did is not its to file. */
export function useMayCopy(): (organisation: string) => boolean {
  const { roles, organisation: own } = useSession()
  return (organisation) => roles.includes('REPORTER') && organisation === own.code
}
