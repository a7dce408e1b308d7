/**
 * The width of a figure set in the deck's serif, in em. An estimate from the widths of Noto Serif KR Bold: a Hangul
 * syllable 0.95, a digit or a wide sign 0.62, a space or a point 0.28. Good enough to keep a figure on one line.
 */
export function textWidth(text: string): number {
  return [...text].reduce((width, character) => width + characterWidth(character), 0)
}

function characterWidth(character: string): number {
  if (/\p{Script=Hangul}/u.test(character))
    return 0.95
  if (/[\s.,]/.test(character))
    return 0.28
  return character === '%' ? 1.02 : 0.62
}
