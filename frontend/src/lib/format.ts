import { language } from './i18n'
import { scaleWords } from './words'

const SHANGHAI = 'Asia/Shanghai'

/** What stands where there is no data: never a zero. */
export const NO_DATA = '—'

export interface Figure {
  /** The digits, with a scale word where one reads better: 6500亿. */
  digits: string
  unit: string
}

/** A quantity in its base unit as people read it: 650000000000 元 → 6500亿 元; percents stay beside their digits. */
export function figure(value: number | null | undefined, unit: string | null | undefined): Figure {
  if (value === null || value === undefined) return { digits: NO_DATA, unit: '' }
  if (unit === '%') return { digits: `${trimmed(value, 2)}%`, unit: '' }
  if (unit?.startsWith(':')) return { digits: `${trimmed(value, 2)}${unit}`, unit: '' }
  return { digits: scaled(value), unit: unit ?? '' }
}

export function quantity(value: number | null | undefined, unit: string | null | undefined): string {
  const { digits, unit: shown } = figure(value, unit)
  return shown === '' ? digits : `${digits} ${shown}`
}

/** How the quantities of one column are written: all of them in their digits where one of them cannot be written shorter. */
export function inOneForm(
  values: readonly (number | null | undefined)[],
  unit: string | null | undefined,
): (value: number | null | undefined) => string {
  const plain = (value: number) => figure(value, '').digits === trimmed(value, 2)
  const mixed = values.some((value) => value != null && Math.abs(value) >= 1e4 && plain(value))
  return (value) =>
    mixed && value != null && Math.abs(value) < 1e8
      ? `${trimmed(value, 2)} ${unit ?? ''}`.trim()
      : quantity(value, unit)
}

function scaled(value: number): string {
  const size = Math.abs(value)
  if (language() === 'zh') {
    if (size >= 1e8) return `${trimmed(value / 1e8, 2)}${scaleWords.zh.hundredMillion}`
    if (size >= 1e5 || (size >= 1e4 && value % 100 === 0))
      return `${trimmed(value / 1e4, 2)}${scaleWords.zh.tenThousand}`
  } else {
    if (size >= 1e9) return `${trimmed(value / 1e9, 2)} bn`
    if (size >= 1e6) return `${trimmed(value / 1e6, 2)} m`
  }
  return trimmed(value, 2)
}

export function trimmed(value: number, decimals: number): string {
  return value.toLocaleString('en', {
    maximumFractionDigits: decimals,
    useGrouping: Math.abs(value) >= 10_000,
  })
}

/** A share of one as a percentage: 0.854 → 85.4%. */
export function percent(share: number | null | undefined, decimals = 1): string {
  return share === null || share === undefined ? NO_DATA : `${trimmed(share * 100, decimals)}%`
}

/** A signed change: +12, −3. A true minus sign, so that it lines up with the plus. */
export function signed(value: number): string {
  return value > 0 ? `+${trimmed(value, 2)}` : value < 0 ? `−${trimmed(-value, 2)}` : '0'
}

/** Instants are UTC on the wire and Shanghai time on the page. */
export function moment(instant: string | null | undefined): string {
  if (instant === null || instant === undefined) return NO_DATA
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  return at.toLocaleString('sv-SE', { timeZone: SHANGHAI, dateStyle: 'short', timeStyle: 'short' })
}

/** One day, or a span without repeating what both ends share: 2026-11-21 至 23. */
export function span(from: string | null | undefined, to: string | null | undefined): string {
  if (from == null && to == null) return NO_DATA
  if (from == null || to == null || from === to) return to ?? from ?? NO_DATA
  const short =
    from.slice(0, 8) === to.slice(0, 8) ? to.slice(8) : from.slice(0, 5) === to.slice(0, 5) ? to.slice(5) : to
  return `${from}${scaleWords[language()].until}${short}`
}

export function today(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: SHANGHAI })
}

export function thisYear(): number {
  return Number(today().slice(0, 4))
}

/** The share of a year that has gone by on a day, both ends counted. */
export function yearGone(year: number, day: string): number {
  if (day < `${year}-01-01`) return 0
  if (day >= `${year}-12-31`) return 1
  const start = Date.UTC(year, 0, 1)
  const passed = (Date.parse(`${day}T00:00:00Z`) - start) / 86_400_000 + 1
  return passed / ((Date.UTC(year + 1, 0, 1) - start) / 86_400_000)
}

export function fileSize(bytes: number | null | undefined): string {
  if (bytes == null) return NO_DATA
  return bytes >= 1_048_576 ? `${trimmed(bytes / 1_048_576, 1)} MB` : `${trimmed(bytes / 1024, 0)} KB`
}
