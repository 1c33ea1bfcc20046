import type { ProgressItem } from '@/api/model'
import { Answer } from '@/ui/States'
import type { Register } from '../register'
import type { Scope } from '../scope'
import css from './BoardPage.module.css'
import { metricOf } from './metric'
import { Ranking } from './Ranking'
import { TileMap } from './TileMap'
import { useDistricts } from './useDistricts'

interface DistrictPartProps {
  items: ProgressItem[]
  scope: Scope
  metric: string | undefined
  quota: boolean
  ranking: boolean
  register: Register | undefined
}

/** Where it was done, as a map and, where that is wanted, as a ranking; both of one indicator. */
export function DistrictPart({ items, scope, metric, quota, ranking, register }: DistrictPartProps) {
  const shown = metricOf(items, metric)
  const districts = useDistricts(scope, shown.code, register)
  return (
    <Answer of={districts}>
      {(found) => {
        const common = { districts: found, metric: shown, quota, scope, register }
        return (
          <div className={css.pair}>
            <TileMap {...common} items={items} />
            <Ranking {...common} shown={ranking} />
          </div>
        )
      }}
    </Answer>
  )
}
