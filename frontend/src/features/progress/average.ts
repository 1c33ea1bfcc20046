import type { ProgressItem } from '@/api/model'
import { standing } from './light'

/**
 * How far several targets have come on average: each counts the same and at most as fulfilled, so that one done twice over
 * hides none that is behind. Only targets that are a number to reach have a share.
 */
export function averageOf(items: readonly ProgressItem[]): { share: number; pace: number | null } | null {
  const standings = items
    .filter(({ target }) => target?.strength !== 'ASPIRATIONAL')
    .map(standing)
    .filter(({ share }) => share !== null)
  if (standings.length === 0) return null
  const paced = standings.filter(({ pace }) => pace !== null)
  return {
    share: mean(standings.map(({ share }) => share)),
    pace: paced.length === 0 ? null : mean(paced.map(({ pace }) => pace)),
  }
}

function mean(shares: (number | null)[]): number {
  return shares.reduce<number>((sum, share) => sum + Math.min(1, share ?? 0), 0) / shares.length
}
