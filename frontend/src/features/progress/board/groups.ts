import type { ProgressItem } from '@/api/model'

/** What stands together on the board; firm and aspired targets, outputs and outcomes never mix. */
export interface Groups {
  firm: ProgressItem[]
  aspired: ProgressItem[]
  untargeted: ProgressItem[]
  outcomes: ProgressItem[]
}

export function groupsOf(items: readonly ProgressItem[]): Groups {
  const outputs = items.filter(({ indicator }) => indicator.indicatorClass === 'OUTPUT')
  return {
    firm: outputs.filter((item) => item.target != null && !isAspired(item)),
    aspired: outputs.filter(isAspired),
    untargeted: outputs.filter(({ target }) => target == null),
    outcomes: items.filter(({ indicator }) => indicator.indicatorClass === 'OUTCOME'),
  }
}

export function isAspired({ target }: ProgressItem): boolean {
  return target?.strength === 'ASPIRATIONAL'
}
