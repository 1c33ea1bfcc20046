import { percent } from '@/lib/format'
import { useWords } from '@/lib/i18n'
import type { Tone } from './Light'
import css from './ProgressBar.module.css'
import { uiWords } from './words'

/** How much is done, with a black tick where it should be by now. */
export function ProgressBar({
  share,
  pace,
  tone,
}: {
  share: number | null | undefined
  pace?: number | null
  tone: Tone
}) {
  const t = useWords(uiWords)
  const label = [t.done(percent(share)), pace == null ? null : t.pace(percent(pace))]
    .filter(Boolean)
    .join(', ')
  return (
    <div className={css.track} role="img" aria-label={label}>
      <div className={css.done} data-tone={tone} style={{ width: `${clamp(share ?? 0) * 100}%` }} />
      {pace != null && <div className={css.tick} style={{ left: `${clamp(pace) * 100}%` }} />}
    </div>
  )
}

/** Several parts of one whole, in proportion. */
export function PartsBar({ parts, label }: { parts: { tone: Tone; count: number }[]; label: string }) {
  return (
    <div className={css.parts} role="img" aria-label={label}>
      {parts
        .filter(({ count }) => count > 0)
        .map(({ tone, count }) => (
          <div key={tone} className={css.part} data-tone={tone} style={{ flexGrow: count }} />
        ))}
    </div>
  )
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}
