import css from './Light.module.css'

export type Tone = 'green' | 'yellow' | 'red' | 'grey'

/** Each colour has a shape of its own, so that a light is read without seeing colour: circle, triangle, square, ring. */
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
      {tone === 'green' && <circle cx="6" cy="6" r="5.5" />}
      {tone === 'yellow' && <path d="M6 .8 11.8 11H.2Z" />}
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
