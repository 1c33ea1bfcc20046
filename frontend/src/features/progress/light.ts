import type { ProgressItem } from '@/api/model'
import { trimmed } from '@/lib/format'
import type { Words } from '@/lib/i18n'
import type { Tone } from '@/ui/Light'
import type { progressWords } from './words'

type Vocabulary = typeof progressWords extends Words<infer Z> ? Z : never
/** Blue and orange belong to plans with five colours only. */
export type LightName = ProgressItem['light'] | 'BLUE' | 'ORANGE'

const TONES: Record<LightName, Tone> = {
  BLUE: 'blue',
  GREEN: 'green',
  YELLOW: 'yellow',
  ORANGE: 'orange',
  RED: 'red',
  GREY: 'grey',
}
/** From the best to the worst, and what is not judged. */
export const LIGHTS: readonly LightName[] = ['BLUE', 'GREEN', 'YELLOW', 'ORANGE', 'RED', 'GREY']
const THREE: readonly LightName[] = LIGHTS.filter((light) => light !== 'BLUE' && light !== 'ORANGE')

/** The colours a plan uses: a light that cannot shine is not offered. */
export function lightsOf(colours: string | null | undefined): readonly LightName[] {
  return colours === 'FIVE' ? LIGHTS : THREE
}

/** Lights that ask for somebody, the worst first. */
export const LATE: readonly LightName[] = ['RED', 'ORANGE', 'YELLOW']

export function toneOf(light: LightName | null | undefined): Tone {
  return light == null ? 'grey' : TONES[light]
}

const VERDICT_TONES: Record<ProgressItem['verdict'], Tone> = {
  MET: 'green',
  ON_PACE: 'green',
  BEHIND: 'yellow',
  FAR_BEHIND: 'red',
  MISSED: 'red',
  NO_DATA: 'grey',
}

export function verdictTone(verdict: ProgressItem['verdict']): Tone {
  return VERDICT_TONES[verdict]
}

export function lightWord(t: Vocabulary, light: LightName | null | undefined): string {
  return t[`light_${light ?? 'GREY'}`]
}

/**
 * A verdict says more than the colour where something is settled; on the way there, and where a figure is known and not due
 * yet, the colour is the word.
 */
export function verdictWord(
  t: Vocabulary,
  { light, verdict, actual }: Pick<ProgressItem, 'light' | 'verdict'> & { actual?: number | null },
): string {
  const blank = verdict === 'NO_DATA' && actual == null
  return blank || verdict === 'MET' || verdict === 'MISSED' ? t[`verdict_${verdict}`] : lightWord(t, light)
}

export interface Standing {
  /** Actual as a share of the target's value; null where one of them is not there. */
  share: number | null
  /** What the share should be by now. */
  pace: number | null
  /** Points ahead (positive) or behind (negative) of the pace. */
  points: number | null
}

/** Where an item stands on the way to a target that is a number to be reached from below. */
export function standing({ actual, expected, target }: ProgressItem): Standing {
  const goal = target?.value
  if (goal == null || goal <= 0 || !climbs(target?.operator)) return { share: null, pace: null, points: null }
  const share = actual == null ? null : actual / goal
  const pace = expected == null ? null : expected / goal
  return { share, pace, points: share === null || pace === null ? null : (share - pace) * 100 }
}

function climbs(operator: string | null | undefined): boolean {
  return operator == null || !/^(<|LESS|LT|LE|AT_MOST)/.test(operator)
}

/** The distance to the pace in words. */
export function pointsText(t: Vocabulary, points: number): string {
  if (Math.abs(points) < 0.05) return t.atPace
  return points > 0 ? t.ahead(trimmed(points, 1)) : t.behindPace(trimmed(-points, 1))
}
