/**
 * Search parameters as the API writes them: plain text, a repeated name for a list. (The router's own way would put
 * JSON and quotes into addresses that people read and send to each other.)
 */
type Raw = Record<string, unknown>

export function parseSearch(search: string): Raw {
  const found: Raw = {}
  for (const [name, value] of new URLSearchParams(search)) {
    const before = found[name]
    found[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value]
  }
  return found
}

export function stringifySearch(search: Raw): string {
  const written = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') written.append(name, String(one))
    }
  }
  const text = written.toString()
  return text === '' ? '' : `?${text}`
}

/** What an address holds may have been typed by hand: anything that does not fit is as if it were not there. */
export const take = {
  text: (raw: unknown): string | undefined =>
    typeof raw === 'string' && raw.trim() !== ''
      ? raw.trim()
      : Array.isArray(raw)
        ? take.text(raw[0])
        : undefined,

  list: (raw: unknown): string[] | undefined => {
    const items = (Array.isArray(raw) ? raw : [raw]).flatMap((item) => take.text(item) ?? [])
    return items.length === 0 ? undefined : [...new Set(items)]
  },

  integer: (raw: unknown, least: number, most: number): number | undefined => {
    const value = Number(raw)
    return raw !== '' && Number.isInteger(value) && value >= least && value <= most ? value : undefined
  },

  day: (raw: unknown): string | undefined =>
    typeof raw === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(raw) && !Number.isNaN(Date.parse(raw))
      ? raw
      : undefined,

  oneOf: <T extends string>(raw: unknown, allowed: readonly T[]): T | undefined =>
    allowed.find((value) => value === raw),

  listOf: <T extends string>(raw: unknown, allowed: readonly T[]): T[] | undefined => {
    const items = (take.list(raw) ?? []).flatMap((item) => take.oneOf(item, allowed) ?? [])
    return items.length === 0 ? undefined : items
  },
}
