import { Link } from '@tanstack/react-router'
import { useWords } from '@/lib/i18n'
import { Card } from '@/ui/Card'
import { Answer, EmptyState } from '@/ui/States'
import css from './Attention.module.css'
import { AttentionRow } from './AttentionRow'
import { useAttention } from './queries'
import { supervisionWords } from './words'

const SHOWN = 6

/** What needs someone, on the board: the worst few, with what can be done about each. */
export function AttentionCard({ year }: { year: number }) {
  const t = useWords(supervisionWords)
  const attention = useAttention({ year }, SHOWN)
  return (
    <Card title={t.attention} note={t.attentionNote}>
      <Answer of={attention}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState title={t.attentionNone}>{t.attentionNoneHint}</EmptyState>
          ) : (
            <>
              <ul className={css.list}>
                {items.map((item) => (
                  <AttentionRow key={`${item.kind}${item.reference}`} item={item} />
                ))}
              </ul>
              {total > items.length && (
                <Link className={css.more} to="/attention" search={{ year }}>
                  {t.more(String(total - items.length))}
                </Link>
              )}
            </>
          )
        }
      </Answer>
    </Card>
  )
}
