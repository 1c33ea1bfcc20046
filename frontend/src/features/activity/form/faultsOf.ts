import { ProblemError } from '@/lib/problem'

/** The faults of the last answer without those whose field was touched since. */
export function openFaults(
  problem: unknown,
  mended: readonly string[],
  severalDays: boolean,
): ReadonlyMap<string, string> {
  if (!(problem instanceof ProblemError)) return new Map()
  return new Map(
    [...problem.fields]
      .filter(
        ([pointer]) => !mended.some((touched) => pointer === touched || pointer.startsWith(`${touched}/`)),
      )
      .map(([pointer, message]) => [shownAt(pointer, severalDays), message]),
  )
}

/** The form has one field for the day unless there are several, and three for the place. */
export function shownAt(pointer: string, severalDays: boolean): string {
  if (pointer === '/place') return '/place/district'
  return pointer === '/occurredFrom' && !severalDays ? '/occurredTo' : pointer
}
