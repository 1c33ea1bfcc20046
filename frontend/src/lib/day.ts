import { thisYear } from './format'

/**
 * A day as people type it: 2026-11-21, 2026/1/5, 20261121, with or without the words for year, month and day, and
 * without the year when it is this one. Undefined when it is no day; a year of two digits is one only where it cannot be
 * a month, since 11-5-8 may as well mean three days of November.
 */
export function typedDay(text: string, year = thisYear()): string | undefined {
  const plain = halfWidth(text)
  const numbers = plain.match(/\d+/g) ?? []
  const [first = '', second = '', third = ''] = numbers
  if (numbers.length === 3) {
    const isYear = first.length === 4 || Number(first) > 12 || /^\D*\d+\s*\u5e74/.test(plain)
    return isYear ? dayOf(first.length === 2 ? `20${first}` : first, second, third) : undefined
  }
  // What begins with a day has no month.
  if (/^\D*\d+\s*[\u65e5\u53f7]/.test(plain)) return undefined
  if (numbers.length === 2) return dayOf(String(year), first, second)
  if (numbers.length !== 1) return undefined
  if (first.length === 8) return dayOf(first.slice(0, 4), first.slice(4, 6), first.slice(6))
  if (first.length === 4) return dayOf(String(year), first.slice(0, 2), first.slice(2))
  return undefined
}

function dayOf(year: string, month: string, day: string): string | undefined {
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  if (Number.isNaN(at.getTime()) || at.getUTCMonth() !== Number(month) - 1) return undefined
  if (at.getUTCFullYear() !== Number(year)) return undefined
  return at.toISOString().slice(0, 10)
}

/** Chinese input methods type full-width digits and points. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}

/** A number as people type it, or undefined when it is none. */
export function typedNumber(text: string): number | undefined {
  const plain = halfWidth(text).replace(/[,\s]/g, '')
  const value = Number(plain)
  return plain === '' || !Number.isFinite(value) ? undefined : value
}
