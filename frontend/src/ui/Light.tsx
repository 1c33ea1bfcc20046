import css from './Light.module.css'

export type Tone = 'blue' | 'green' | 'yellow' | 'orange' | 'red' | 'grey'

/**
 * Each colour has a shape of its own, so that a light is read without seeing colour: diamond, circle, triangle, pentagon,
 * square, ring.
 */
export function Shape({ tone, size = 10 }: { tone: Tone; size?: number }) {
  return (
    <svg
      className={css.shape}
      data-tone={tone}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      {tone === 'blue' && <path d="M6 .3 11.7 6 6 11.7.3 6Z" />}
      {tone === 'green' && <circle cx="6" cy="6" r="5.5" />}
      {tone === 'yellow' && <path d="M6 .8 11.8 11H.2Z" />}
      {tone === 'orange' && <path d="M6 .4 11.7 4.6 9.5 11.4H2.5L.3 4.6Z" />}
      {tone === 'red' && <rect x="1" y="1" width="10" height="10" rx="1" />}
      {tone === 'grey' && <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="2" />}
    </svg>
  )
}

/** Colour, shape and word: all three, always. */
export function Light({ tone, word, title }: { tone: Tone; word: string; title?: string }) {
  return (
    <span className={css.light} data-tone={tone} title={title}>
      <Shape tone={tone} />
      {word}
    </span>
  )
}

/** Several lights in a row, each with its word for those who do not see it. */
export function ShapeRow({ lights }: { lights: { key: string; tone: Tone; label: string }[] }) {
  return (
    <ul className={css.row}>
      {lights.map(({ key, tone, label }) => (
        <li key={key} title={label}>
          <Shape tone={tone} size={14} />
          <span className="unseen">{label}</span>
        </li>
      ))}
    </ul>
  )
}
