import { diffArrays } from 'diff'

export interface Piece {
  text: string
  marked: boolean
}

/** Numbers and Latin words hold together, Chinese is read sign by sign. */
const tokensOf = (text: string): string[] => text.match(/[\p{Script=Latin}\d.,%]+|\s+|./gsu) ?? []

/** Up to this many signs between two changes are shown as part of the change: single signs that stayed are noise. */
const NOISE = 1

/** Both versions in pieces: what only the earlier has is marked in it, what only the later has in that. */
export function marksOf(before: string, now: string): { before: Piece[]; now: Piece[] } {
  const left: Piece[] = []
  const right: Piece[] = []
  const changes = diffArrays(tokensOf(before), tokensOf(now))
  changes.forEach(({ value, added, removed }, at) => {
    const text = value.join('')
    const between = at > 0 && at < changes.length - 1
    const marked = added || removed || (between && text.length <= NOISE)
    if (!added) left.push({ text, marked })
    if (!removed) right.push({ text, marked })
  })
  return { before: joined(left), now: joined(right) }
}

function joined(pieces: Piece[]): Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last?.marked === piece.marked) last.text += piece.text
    else all.push({ ...piece })
  }
  return all
}
