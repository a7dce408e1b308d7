import type { CheckContext, Finding } from '../types.ts'
import { splitAtClicks } from '@interview-deck/toolbox/deck/clickMarks'
import { speak, SYLLABLES_PER_MINUTE } from '@interview-deck/toolbox/deck/script'
import { readings } from '../../facts/readings.ts'
import { notesOf, shorten } from '../passages.ts'

/** Seconds for which a picture may stand still while somebody talks. */
const LONGEST = 40

/** No more than 40 s of speech without something happening on the screen: a click or the next slide. */
export function checkClickPauses({ deck }: CheckContext): Finding[] {
  const most = LONGEST / 60 * SYLLABLES_PER_MINUTE
  return deck.sections.flatMap(section => notesOf(section).flatMap(({ text, file, lineOf }) =>
    splitAtClicks(text).flatMap((part): Finding[] => {
      const { syllables } = speak(part.text, readings)
      if (syllables <= most)
        return []
      const start = part.offset + part.text.search(/\S/)
      return [{
        file,
        line: lineOf(start),
        message: `${(syllables / SYLLABLES_PER_MINUTE * 60).toFixed(1)} s of speech (${syllables} syllables) without a click, from "${shorten(part.text)}" on; `
          + `allowed: ${LONGEST} s (${most} syllables) up to a click or the next slide`,
      }]
    })))
}
