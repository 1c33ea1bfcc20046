import { typedDay } from '@/lib/day'
import type { Column, Option } from './columns'

/** As two people would write the same word: full width or half, with blanks or without, in capitals or not. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s_*]+/g, '')
    .toLowerCase()
}

/** The one option that is meant: by its code, by one of its names, or by a part that only one of them has. */
export function optionFor(text: string, options: readonly Option[]): Option | undefined {
  const asked = plain(text)
  if (asked === '') return undefined
  const called = ({ code, label, names }: Option) => [code, label, ...names].map(plain)
  const exact = options.find((option) => called(option).includes(asked))
  if (exact !== undefined) return exact
  const near = optionsLike(text, options)
  return near.length === 1 ? near[0] : undefined
}

/** What could still be meant while it is being typed; what begins so comes first. */
export function optionsLike(text: string, options: readonly Option[]): Option[] {
  const asked = plain(text)
  const names = ({ label, names, code }: Option) => [label, ...names].map(plain).concat(plain(code))
  const starts = options.filter((option) => names(option).some((name) => name.startsWith(asked)))
  return [
    ...starts,
    ...options.filter(
      (option) => !starts.includes(option) && names(option).some((name) => name.includes(asked)),
    ),
  ]
}

/** Between the first and the last of several days. */
export const UNTIL = /[~\uff5e\u81f3\u5230]/

const LISTED = '\u3001'
const BETWEEN = /[,\uff0c\u3001;\uff1b/|\n]+/

/** Each of several as an option, or as it was typed when it is none. */
export function eachOf(text: string, options: readonly Option[]): (Option | string)[] {
  return text
    .split(BETWEEN)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => optionFor(one, options) ?? one)
}

/** A cell that is left shows what it was taken for; what was not understood stays as it is. */
export function settled(text: string, column: Column): string {
  switch (column.shape) {
    case 'DAY':
      return (UNTIL.test(text) ? undefined : typedDay(text)) ?? text.trim()
    case 'ONE':
    case 'YES_NO':
      return optionFor(text, column.options)?.label ?? text.trim()
    case 'SEVERAL':
      return eachOf(text, column.options)
        .map((one) => (typeof one === 'string' ? one : one.label))
        .join(LISTED)
    default:
      return text.trim()
  }
}
