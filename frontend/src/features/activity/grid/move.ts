export interface Place {
  row: number
  column: number
}

/** What of the typed text is marked, so that the arrows move inside of a text before they leave it. */
export interface Caret {
  start: number
  end: number
  length: number
}

interface Keys {
  key: string
  shiftKey: boolean
}

/** Where a key leads; undefined when it belongs to the text or to the browser. */
export function moved(from: Place, { key, shiftKey }: Keys, caret: Caret, size: Place): Place | undefined {
  const whole = caret.start === 0 && caret.end === caret.length
  switch (key) {
    case 'ArrowUp':
      return within({ ...from, row: from.row - 1 }, size)
    case 'ArrowDown':
      return within({ ...from, row: from.row + 1 }, size)
    case 'Enter':
      return within({ ...from, row: from.row + (shiftKey ? -1 : 1) }, size)
    case 'ArrowLeft':
      return !shiftKey && (whole || caret.end === 0)
        ? within({ ...from, column: from.column - 1 }, size)
        : undefined
    case 'ArrowRight':
      return !shiftKey && (whole || caret.start === caret.length)
        ? within({ ...from, column: from.column + 1 }, size)
        : undefined
    case 'Tab':
      return beside(from, shiftKey ? -1 : 1, size)
    default:
      return undefined
  }
}

/** Tab goes on in the next row, and at either end out of the grid. */
function beside({ row, column }: Place, step: 1 | -1, size: Place): Place | undefined {
  const at = row * size.column + column + step
  return at < 0 || at >= size.row * size.column
    ? undefined
    : { row: Math.floor(at / size.column), column: at % size.column }
}

function within(to: Place, size: Place): Place | undefined {
  const inside = to.row >= 0 && to.row < size.row && to.column >= 0 && to.column < size.column
  return inside ? to : undefined
}
