import { Link } from '@tanstack/react-router'
import type { ProgressItem } from '@/api/model'
import { useWords } from '@/lib/i18n'
import { buttonClass } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { EmptyState } from '@/ui/States'
import { LATE, lightWord, standing } from '../light'
import { itemKey } from '../queries'
import type { Scope } from '../scope'
import { progressWords } from '../words'
import css from './Attention.module.css'

const SHOWN = 6

/** What needed someone on a past day, the farthest behind first. Nothing stands here that the board itself does not say. */
export function Attention({ items, scope }: { items: ProgressItem[]; scope: Scope }) {
  const t = useWords(progressWords)
  const late = items.filter(({ light }) => LATE.includes(light)).sort(farthestFirst)
  return (
    <Card title={t.attention} note={t.attentionNote} className={css.card}>
      {late.length === 0 && <EmptyState title={t.attentionNone} />}
      <ul className={css.list}>
        {late.slice(0, SHOWN).map((item) => (
          <li key={itemKey(item)} className={css.item} data-light={item.light}>
            <div className={css.text}>
              <p className={css.what}>
                {item.indicator.name}
                <span className={css.word}>{lightWord(t, item.light)}</span>
              </p>
              <p className={css.why}>{item.reason}</p>
            </div>
            <Link
              className={buttonClass()}
              to="/indicators/$code"
              params={{ code: item.indicator.code }}
              search={scope}
              aria-label={`${t.open} ${item.indicator.name}`}
            >
              {t.open}
            </Link>
          </li>
        ))}
      </ul>
      {late.length > SHOWN && (
        <Link className={css.more} to="/indicators" search={scope}>
          {t.more(String(late.length - SHOWN))}
        </Link>
      )}
    </Card>
  )
}

function farthestFirst(one: ProgressItem, other: ProgressItem): number {
  if (one.light !== other.light) return LATE.indexOf(one.light) - LATE.indexOf(other.light)
  return (standing(one).points ?? 0) - (standing(other).points ?? 0)
}
