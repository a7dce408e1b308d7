import { clippedText } from './clippedText.ts'
import { diagramLabels } from './diagramLabels.ts'
import { insideSlide } from './insideSlide.ts'
import { overlappingText } from './overlappingText.ts'
import { shownErrors } from './shownErrors.ts'
import { splitWords } from './splitWords.ts'
import { textSize } from './textSize.ts'
import { wordCount } from './wordCount.ts'

/**
 * What every slide is measured against. A rule runs in the page, takes the selector of a slide and returns what is wrong
 * with it, in words. `installPageTools` has to be in the page before.
 */
export const rules: Record<string, (selector: string) => string[]> = {
  shownErrors,
  insideSlide,
  clippedText,
  textSize,
  diagramLabels,
  overlappingText,
  splitWords,
  wordCount,
}
