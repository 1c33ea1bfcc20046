import { Link, useNavigate } from '@tanstack/react-router'
import type { ProgressItem } from '@/api/model'
import { quantity } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { NativeSelect } from '@/ui/Field'
import { Segments, segmentClass } from '@/ui/Segments'
import { WHOLE } from '../queries'
import { RegisterSwitch } from '../RegisterSwitch'
import { progressWords } from '../words'
import type { District } from './districts'
import { type Metric, metricsOf } from './metric'
import css from './TileMap.module.css'
import { Foot, type MapProps, Tiles } from './Tiles'

/**
 * The districts as tiles, roughly where they lie. How much was done is no verdict, so its scale is blue; green, yellow and
 * red come with completion, against what the unit took on.
 */
export function TileMap({ items, ...shown }: MapProps & { items: ProgressItem[] }) {
  const t = useWords(progressWords)
  const { districts, metric, quota, register } = shown
  return (
    <Card
      title={t.districts}
      note={t.districtsNote(String(districts.length))}
      actions={<Switches items={items} metric={metric} quota={quota} />}
    >
      <div className={css.register}>
        <RegisterSwitch register={register} />
        <Link to="/districts" search={{ ...shown.scope, indicator: metric.code, register }}>
          {t.monthTableLink} ›
        </Link>
      </div>
      <Tiles {...shown} />
      <Foot districts={districts} quota={quota} />
      <MergedNote districts={districts} metric={metric} />
    </Card>
  )
}

function Switches({ items, metric, quota }: { items: ProgressItem[]; metric: Metric; quota: boolean }) {
  const t = useWords(progressWords)
  const navigate = useNavigate({ from: '/' })
  return (
    <>
      <NativeSelect
        className={css.select}
        aria-label={t.tileMetric}
        value={metric.code}
        choices={metricsOf(items).map(({ code, name }) => ({ value: code, label: name }))}
        onChange={({ target: { value } }) =>
          void navigate({
            search: (search) => ({ ...search, districts: value === WHOLE.reports ? undefined : value }),
            resetScroll: false,
            replace: true,
          })
        }
      />
      <Segments label={t.tileShow}>
        {([undefined, 'quota'] as const).map((show) => (
          <Link
            key={show ?? 'amount'}
            to="/"
            search={(search) => ({ ...search, show })}
            className={segmentClass}
            activeOptions={{ explicitUndefined: true }}
            activeProps={{}}
            resetScroll={false}
            aria-current={quota === (show === 'quota') || undefined}
          >
            {show === 'quota' ? t.tileQuota : t.tileAmount}
          </Link>
        ))}
      </Segments>
    </>
  )
}

/** Today's tiles of a year with more of them say what stands under which. */
function MergedNote({ districts, metric }: { districts: District[]; metric: Metric }) {
  const t = useWords(progressWords)
  const merged = districts.filter(({ rolledUp }) => rolledUp.length > 0)
  if (merged.length === 0) return null
  return (
    <p className={css.merged}>
      {merged
        .map(({ organisation, rolledUp }) =>
          t.mergedNote(
            organisation.shortName,
            rolledUp.map(({ name, amount }) => `${name} ${quantity(amount, metric.unit)}`).join(t.listComma),
          ),
        )
        .join(t.sentenceEnd)}
    </p>
  )
}
