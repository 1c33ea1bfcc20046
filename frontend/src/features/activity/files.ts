import { getReadFileUrl } from '@/api/files/files'
import type { FileVariant } from '@/api/model'

/** Without a variant what is made to be shown; the original carries what the camera wrote. */
export function fileAddress(file: string, variant?: FileVariant): string {
  return getReadFileUrl(encodeURIComponent(file), variant && { variant })
}
