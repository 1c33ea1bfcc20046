/** A passage of the notice cut at the words a target was read from. */
export interface Passage {
  before: string
  quote: string
  after: string
  /** Whether the whole paragraph is here, or only the sentence. */
  whole: boolean
}

export interface Quoted {
  sentence?: string | null
  quote?: string | null
  spanStart?: number | null
  spanEnd?: number | null
}

/**
 * The paragraph of the notice around a quote. The span counts characters of the notice; where the text is not at hand,
 * or the span does not hold the quote, the sentence stands alone.
 */
export function passageOf(quoted: Quoted, notice: string | null | undefined): Passage {
  const { spanStart, spanEnd } = quoted
  const quote = quoted.quote ?? ''
  const sentence = quoted.sentence ?? quote
  if (notice != null && spanStart != null && spanEnd != null) {
    // The span counts characters; JavaScript counts halves of the rare ones beyond the first plane.
    const characters = [...notice]
    if (characters.slice(spanStart, spanEnd).join('') === quote) {
      const start = characters.lastIndexOf('\n', spanStart) + 1
      const end = characters.indexOf('\n', spanEnd)
      return {
        before: characters.slice(start, spanStart).join(''),
        quote,
        after: characters.slice(spanEnd, end === -1 ? undefined : end).join(''),
        whole: true,
      }
    }
  }
  const at = sentence.indexOf(quote)
  if (at === -1) return { before: sentence, quote: '', after: '', whole: false }
  return { before: sentence.slice(0, at), quote, after: sentence.slice(at + quote.length), whole: false }
}
