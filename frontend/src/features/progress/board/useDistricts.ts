import { useRegister } from '@/features/organisation/names'
import { useByOrganisation, useDistrictAssociations } from '../queries'
import type { Register } from '../register'
import type { Scope } from '../scope'
import { type District, districtsOf } from './districts'

interface AskedDistricts {
  data: District[] | undefined
  error: unknown
  refetch: () => void
}

/** The districts of the register that is looked at, with what each did for an indicator. */
export function useDistricts(
  scope: Scope,
  indicator: string,
  register?: Register,
  live = false,
): AskedDistricts {
  const present = useDistrictAssociations(scope, register)
  const units = useRegister()
  const progress = useByOrganisation(scope, indicator, register, live)
  return {
    data:
      present.data && units.data && progress.data
        ? districtsOf(present.data.items, units.data.items, progress.data.organisations)
        : undefined,
    error: present.error ?? units.error ?? progress.error,
    refetch: () => {
      void present.refetch()
      void units.refetch()
      void progress.refetch()
    },
  }
}
