import { useWords } from '@/lib/i18n'
import { Answer } from '@/ui/States'
import type { Metric } from '../board/metric'
import { Foot, Tiles } from '../board/Tiles'
import { useDistricts } from '../board/useDistricts'
import type { Scope } from '../scope'
import { Panel } from './Panel'
import css from './Panels.module.css'
import type { Leaf } from './rotation'
import { screenWords } from './words'

/** All activities, then one promise after another; as completion where it was split over the units. */
export function MapPanel({
  metric,
  leaf,
  scope,
}: {
  metric: Metric
  leaf: Pick<Leaf<unknown>, 'page' | 'pages'>
  scope: Scope
}) {
  const t = useWords(screenWords)
  const asked = useDistricts(scope, metric.code, undefined, true)
  return (
    <Answer of={asked}>
      {(districts) => {
        const quota = districts.some(({ completion }) => completion !== null)
        return (
          <Panel
            title={quota ? t.byQuota(metric.name) : t.byAmount(metric.name)}
            page={leaf.page}
            pages={leaf.pages}
          >
            <div className={css.map}>
              <Tiles {...{ districts, metric, quota, scope, register: undefined }} />
            </div>
            <Foot districts={districts} quota={quota} />
          </Panel>
        )
      }}
    </Answer>
  )
}
