import { Link } from '@tanstack/react-router'
import { figure } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Segments, segmentClass } from '@/ui/Segments'
import { WHOLE } from '../queries'
import { RegisterSwitch } from '../RegisterSwitch'
import type { Register } from '../register'
import { progressWords } from '../words'
import { type District, type Measurement, STEPS, stepper } from './districts'
import css from './TileMap.module.css'

/**
 * The districts as tiles, roughly where they lie. The scale is blue: how much was done is no verdict, and green and red
 * mean only "against target".
 */
export function TileMap({
  districts,
  by,
  year,
  register,
}: {
  districts: District[]
  by: Measurement
  year: number
  register: Register | undefined
}) {
  const t = useWords(progressWords)
  const stepOf = stepper(districts)
  return (
    <Card
      title={t.districts}
      note={t.districtsNote(String(districts.length))}
      actions={
        <Segments label={t.districts}>
          <Link
            to="/"
            search={(search) => ({ ...search, districts: undefined })}
            className={segmentClass}
            activeOptions={{ explicitUndefined: true }}
            resetScroll={false}
            aria-current={by === 'reports' || undefined}
          >
            {t.byReports}
          </Link>
          <Link
            to="/"
            search={(search) => ({ ...search, districts: 'participants' as const })}
            className={segmentClass}
            activeOptions={{ explicitUndefined: true }}
            resetScroll={false}
            aria-current={by === 'participants' || undefined}
          >
            {t.byPeople}
          </Link>
        </Segments>
      }
    >
      <div className={css.register}>
        <RegisterSwitch register={register} />
      </div>
      <ul className={css.map}>
        {districts.map((district) => {
          const { organisation } = district
          const amount = figure(district.amount, by === 'reports' ? t.reportsUnit : t.peopleUnit)
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
                params={{ code: WHOLE[by] }}
                search={{ year, organisation: organisation.code, register }}
                className={css.tile}
                data-step={stepOf(district)}
              >
                <span className={css.name}>{organisation.shortName}</span>
                <span className={`number ${css.amount}`}>
                  {amount.digits}
                  <span className="unseen"> {amount.unit}</span>
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
      <footer className={css.foot}>
        <span className={css.scale}>
          {t.tileLess}
          {Array.from({ length: STEPS + 1 }, (_, step) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a scale are their own keys
            <i key={step} data-step={step} />
          ))}
          {t.tileMore}
        </span>
        <span>{t.tileNotice}</span>
      </footer>
    </Card>
  )
}
