import type { ProgressItem } from '@/api/model'
import { WHOLE } from '../queries'

/** The indicator a map, a ranking or a table is drawn of. */
export interface Metric {
  code: string
  name: string
  unit: string
}

/** What reports are counted for; statistics belong to places, not to the units that file. */
export function metricsOf(items: readonly ProgressItem[]): Metric[] {
  const found = new Map<string, Metric>()
  for (const { indicator } of items) {
    if (indicator.indicatorClass === 'OUTPUT')
      found.set(indicator.code, { code: indicator.code, name: indicator.name, unit: indicator.unit })
  }
  return [...found.values()].sort((one, other) => rank(one.code) - rank(other.code))
}

/** Those whose units and months add up: of keys, each unit has its own and the whole has them once. */
export function additiveMetricsOf(items: readonly ProgressItem[]): Metric[] {
  const keyed = new Set(items.filter(({ months }) => months == null).map(({ indicator }) => indicator.code))
  return metricsOf(items).filter(({ code }) => !keyed.has(code))
}

/** The two that run through the whole plan first, the others as they come. */
function rank(code: string): number {
  return code === WHOLE.reports ? 0 : code === WHOLE.participants ? 1 : 2
}

export function metricOf(items: readonly ProgressItem[], code: string | undefined): Metric {
  const all = metricsOf(items)
  return (
    all.find((metric) => metric.code === code) ??
    all.find((metric) => metric.code === WHOLE.reports) ?? { code: WHOLE.reports, name: '', unit: '' }
  )
}
