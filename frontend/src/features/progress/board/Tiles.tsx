import { Link } from '@tanstack/react-router'
import { figure, percent, quantity } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Shape } from '@/ui/Light'
import { lightsOf, lightWord, toneOf } from '../light'
import { usePlans } from '../queries'
import type { Register } from '../register'
import type { Scope } from '../scope'
import { progressWords } from '../words'
import { type District, STEPS, stepper } from './districts'
import type { Metric } from './metric'
import css from './Tiles.module.css'

export interface MapProps {
  districts: District[]
  metric: Metric
  quota: boolean
  scope: Scope
  register: Register | undefined
}

export function Tiles({ districts, metric, quota, scope, register }: MapProps) {
  const step = stepper(districts)
  return (
    <ul className={css.map}>
      {districts.map((district) => {
        const { organisation } = district
        return (
          <li
            key={organisation.code}
            style={{
              gridColumn: (organisation.tile?.column ?? 0) + 1,
              gridRow: (organisation.tile?.row ?? 0) + 1,
            }}
          >
            <Link
              to="/indicators/$code"
              params={{ code: metric.code }}
              search={{ ...scope, organisation: organisation.code, register }}
              hash="contributions"
              className={css.tile}
              data-step={quota ? undefined : step(district)}
              data-light={quota ? (district.completion?.light ?? 'NONE') : undefined}
            >
              <span className={css.name}>{organisation.shortName}</span>
              {quota ? (
                <Done district={district} unit={metric.unit} />
              ) : (
                <Amount district={district} unit={metric.unit} />
              )}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

function Amount({ district, unit }: { district: District; unit: string }) {
  const amount = figure(district.amount, unit)
  return (
    <span className={`number ${css.amount}`}>
      {amount.digits}
      <span className="unseen"> {amount.unit}</span>
    </span>
  )
}

function Done({ district: { completion, amount }, unit }: { district: District; unit: string }) {
  const t = useWords(progressWords)
  if (completion === null)
    return (
      <span className={css.amount}>
        <span aria-hidden="true">—</span>
        <span className="unseen">{t.quotaNone}</span>
      </span>
    )
  return (
    <span
      className={`number ${css.amount}`}
      title={`${quantity(amount, unit)} / ${quantity(completion.quota, unit)}`}
    >
      <span className={css.shape}>
        <Shape tone={toneOf(completion.light)} size={9} />
      </span>
      {percent(completion.ratio, 0)}
      <span className="unseen"> {lightWord(t, completion.light)}</span>
    </span>
  )
}

function Scale() {
  const t = useWords(progressWords)
  return (
    <span className={css.scale}>
      {t.tileLess}
      {Array.from({ length: STEPS + 1 }, (_, step) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a scale are their own keys
        <i key={step} data-step={step} />
      ))}
      {t.tileMore}
    </span>
  )
}

function Lights({ districts }: { districts: District[] }) {
  const t = useWords(progressWords)
  const lights = lightsOf(usePlans().data?.items[0]?.thresholds.colours)
  const counted = lights
    .map((light) => ({
      light,
      count: districts.filter(({ completion }) => completion?.light === light).length,
    }))
    .filter(({ count, light }) => count > 0 || light !== 'GREY')
  const none = districts.filter(({ completion }) => completion === null).length
  return (
    <ul className={css.lights}>
      {counted.map(({ light, count }) => (
        <li key={light}>
          <Shape tone={toneOf(light)} /> {lightWord(t, light)} <span className="number">{count}</span>
        </li>
      ))}
      {none > 0 && (
        <li>
          {t.quotaNone} <span className="number">{none}</span>
        </li>
      )}
    </ul>
  )
}

/** What the colours mean, and that the tiles are no boundaries. */
export function Foot({ districts, quota }: Pick<MapProps, 'districts' | 'quota'>) {
  const t = useWords(progressWords)
  return (
    <footer className={css.foot}>
      {quota ? <Lights districts={districts} /> : <Scale />}
      <span>{t.tileNotice}</span>
    </footer>
  )
}
