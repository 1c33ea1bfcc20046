import { Link } from '@tanstack/react-router'
import type { AttentionItem, ProgressItem, Totals } from '@/api/model'
import { useListAttention } from '@/api/supervision/supervision'
import { useWords } from '@/lib/i18n'
import { Shape, type Tone } from '@/ui/Light'
import { LATE, lightWord, standing, toneOf } from '../light'
import { itemKey, LIVE } from '../queries'
import type { Scope } from '../scope'
import { progressWords } from '../words'
import { Panel } from './Panel'
import css from './Panels.module.css'
import { leafOf } from './rotation'
import { screenWords } from './words'

const LINES = 4

interface Line {
  key: string
  title: string
  reason: string
  tone: Tone
  word: string
  indicator: string | null
}

/** What needs someone, the worst first, and what waits at the desks. */
export function AttentionPanel({
  items,
  totals,
  scope,
  turn,
}: {
  items: ProgressItem[]
  totals: Totals | undefined
  scope: Scope
  turn: number
}) {
  const t = useWords(screenWords)
  const p = useWords(progressWords)
  const listed = useListAttention({ year: scope.year, pageSize: 20 }, { query: { refetchInterval: LIVE } })
    .data?.items
  // Until it is there, and where it may not be read, the board itself says what is behind.
  const lines = listed?.map((item) => lineOf(item, t)) ?? lateOf(items, p)
  const leaf = leafOf(lines, LINES, turn)
  return (
    <Panel
      title={t.attention}
      note={
        totals && (
          <>
            {t.waiting(String(totals.waiting))}
            {totals.overdue > 0 && ` · ${t.waitingOverdue(String(totals.overdue))}`}
          </>
        )
      }
      page={leaf.page}
      pages={leaf.pages}
    >
      {lines.length === 0 && <p className={css.nothing}>{t.nothing}</p>}
      <ul className={css.attention}>
        {leaf.items.map(({ key, title, reason, tone, word, indicator }) => (
          <li key={key} data-tone={tone}>
            <p>
              {indicator === null ? (
                <b>{title}</b>
              ) : (
                <Link to="/indicators/$code" params={{ code: indicator }} search={scope}>
                  {title}
                </Link>
              )}
              <span>
                <Shape tone={tone} size={22} /> {word}
              </span>
            </p>
            <p>{reason}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Red and yellow mean "against target" here as everywhere; what is no target says in a word how soon. */
function lineOf(item: AttentionItem, t: typeof screenWords.zh): Line {
  return {
    key: `${item.kind} ${item.reference}`,
    title: item.title,
    reason: item.reason,
    tone: toneOf(item.light),
    word: t[`urgency_${item.urgency}`],
    indicator: item.opens.indicator,
  }
}

function lateOf(items: ProgressItem[], p: typeof progressWords.zh): Line[] {
  return items
    .filter(({ light }) => LATE.includes(light))
    .sort(farthestFirst)
    .map((item) => ({
      key: itemKey(item),
      title: item.indicator.name,
      reason: item.reason,
      tone: toneOf(item.light),
      word: lightWord(p, item.light),
      indicator: item.indicator.code,
    }))
}

function farthestFirst(one: ProgressItem, other: ProgressItem): number {
  if (one.light !== other.light) return LATE.indexOf(one.light) - LATE.indexOf(other.light)
  return (standing(one).points ?? 0) - (standing(other).points ?? 0)
}
