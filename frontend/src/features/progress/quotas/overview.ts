import type { QuotaOverviewItem } from '@/api/model'

/** What the units have said so far, in the order it is told. */
export const STEPS = ['accepted', 'proposed', 'revised', 'objected'] as const

/** What every unit objects to adds up to nothing, and is split all the same. */
export const isSplit = ({ counts }: Pick<QuotaOverviewItem['city'], 'counts'>) =>
  STEPS.some((step) => counts[step] > 0)
