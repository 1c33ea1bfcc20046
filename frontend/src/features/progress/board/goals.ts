/** One target at the end of one day. */
export interface PromisedDay {
  day: string
  target: string
  value: number | null
  expected: number | null
}

/**
 * What was to be reached, month by month, as it was promised at the time: a later document shows as a step. Of several
 * targets the one that holds now is drawn, with those it took the place of.
 */
export function goalSteps(days: readonly PromisedDay[], target: string | undefined): (number | null)[] {
  return stepsOf(days, target, ({ value }) => value)
}

/** Where it should have been at the end of each month, as it was reckoned then. */
export function paceSteps(days: readonly PromisedDay[], target: string | undefined): (number | null)[] {
  return stepsOf(days, target, ({ expected }) => expected)
}

function stepsOf(
  days: readonly PromisedDay[],
  target: string | undefined,
  pick: (day: PromisedDay) => number | null,
): (number | null)[] {
  const steps: (number | null)[] = Array.from({ length: 12 }, () => null)
  for (const one of days) {
    const month = Number(one.day.slice(5, 7)) - 1
    // Where the one that holds now was not promised yet, the first of the day stands for it.
    const own = days.find((other) => other.day === one.day && other.target === target)
    const chosen = own ?? days.find((other) => other.day === one.day)
    steps[month] = chosen === undefined ? null : (pick(chosen) ?? null)
  }
  return steps
}
