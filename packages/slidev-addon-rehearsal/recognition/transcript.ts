/** Words that fill a pause and say nothing; the last two are words as well, so their number is a hint. */
export const FILLERS = ['음', '어', '그', '이제', '약간']

/** So much of a key point has to be heard for it to count as told. */
const TOLD_SHARE = 0.6

/** Endings that a noun takes: the same word is said with another one. Longest first. */
const PARTICLES = /(?:으로부터|에서는|으로는|까지는|에서|으로|까지|부터|보다|에게|처럼|하고|이나|[은는이가을를에의로와과도만])$/u

/** How many fillers a transcript has. */
export function countFillers(transcript: string): number {
  return words(transcript).filter(word => FILLERS.includes(word)).length
}

/**
 * Which key points a transcript has told. Words are compared without their particles; a point with figures is not told without
 * one of them.
 *
 * @returns indexes of `keyPoints`
 */
export function toldPoints(transcript: string, keyPoints: readonly string[]): number[] {
  const said = words(transcript).join('')
  return keyPoints.flatMap((point, index) => said && isTold(said, point) ? [index] : [])
}

function isTold(said: string, point: string): boolean {
  const stems = words(point).map(stemOf).filter(stem => stem.length > 1 || /\d/.test(stem))
  const heard = stems.filter(stem => said.includes(stem))
  const figures = stems.filter(stem => /\d/.test(stem))
  const hasFigure = !figures.length || figures.some(figure => said.includes(figure.match(/\d+/)![0]))
  return hasFigure && heard.length > 0 && heard.length >= stems.length * TOLD_SHARE
}

function words(text: string): string[] {
  return text.toLowerCase().replace(/(?<=\d),(?=\d)/g, '').split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}

function stemOf(word: string): string {
  const stem = word.replace(PARTICLES, '')
  return stem.length > 1 ? stem : word
}
