import type { LightDay } from '@/api/model'
import { useReadLightHistory } from '@/api/progress/progress'
import { quantity } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Shape } from '@/ui/Light'
import { toneOf, verdictWord } from '../light'
import type { Scope } from '../scope'
import { progressWords } from '../words'
import css from './LightStrip.module.css'
import { pageWords } from './words'

/** The light at each month's end, by what was known then: late work turns no past light green. */
export function LightStrip({ code, scope }: { code: string; scope: Scope }) {
  const t = useWords(pageWords)
  const { data } = useReadLightHistory(code, { year: scope.year }, { query: { staleTime: 60_000 } })
  const days = (data?.items ?? []).filter(({ day }) => day <= (scope.asOf ?? day))
  const targets = [...new Set(days.map(({ target }) => target))]
  if (targets.length === 0) return null
  return (
    <Card title={t.lightHistory} note={t.lightHistoryNote}>
      {targets.map((target) => (
        <Strip
          key={target}
          target={targets.length > 1 ? target : undefined}
          days={days.filter((day) => day.target === target)}
          unit={data?.indicator.unit}
        />
      ))}
    </Card>
  )
}

function Strip({
  target,
  days,
  unit,
}: {
  target: string | undefined
  days: LightDay[]
  unit: string | undefined
}) {
  const t = useWords(progressWords)
  return (
    <div className={css.line}>
      {target && <span className={css.target}>{target}</span>}
      <ol className={css.strip}>
        {days.map((day) => (
          <li key={day.day} data-tone={toneOf(day.light)}>
            <details>
              <summary title={day.reason}>
                <span className={css.month}>
                  <span className="number">{t.month(String(Number(day.day.slice(5, 7))))}</span>
                  <Shape tone={toneOf(day.light)} size={16} />
                  <span className={css.word}>{verdictWord(t, day)}</span>
                </span>
              </summary>
              <p className={css.reason}>
                <b className="number">
                  {day.day} · {quantity(day.actual, unit)}
                </b>
                {day.reason}
              </p>
            </details>
          </li>
        ))}
      </ol>
    </div>
  )
}
