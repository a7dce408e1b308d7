import type { CheckContext, Finding } from '../types.ts'
import { splitAtClicks } from '@interview-deck/toolbox/deck/clickMarks'
import { speak, SYLLABLES_PER_MINUTE } from '@interview-deck/toolbox/deck/script'
import { notesOf, shorten } from '../passages.ts'

/** How long a picture may stand still while somebody talks, in seconds. */
const LONGEST_STRETCH = 40

/** No more than 40 s of speech without something happening on the screen: a click or the next slide. */
export function checkStretches({ deck }: CheckContext): Finding[] {
  const most = LONGEST_STRETCH / 60 * SYLLABLES_PER_MINUTE
  return deck.sections.flatMap(section => notesOf(section).flatMap(({ text, file, lineOf }) =>
    splitAtClicks(text).flatMap((stretch): Finding[] => {
      const { syllables } = speak(stretch.text)
      if (syllables <= most)
        return []
      const start = stretch.offset + stretch.text.search(/\S/)
      return [{
        file,
        line: lineOf(start),
        rule: 'stretches',
        message: `${(syllables / SYLLABLES_PER_MINUTE * 60).toFixed(1)} s of speech (${syllables} syllables) without a click, from "${shorten(stretch.text)}" on; `
          + `allowed: ${LONGEST_STRETCH} s (${most} syllables) up to a click or the next slide`,
      }]
    })))
}
