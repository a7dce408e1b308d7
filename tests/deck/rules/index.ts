import type { Page } from '@playwright/test'
import { clearEdges } from './clearEdges.ts'
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

/** Rules that need more of the browser than a page can do for itself, such as a picture of the page. */
const pictureRules: Record<string, (page: Page, selector: string) => Promise<string[]>> = {
  clearEdges,
}

/** Measures a slide by one of the rules. */
export function applyRule(name: string, page: Page, selector: string): Promise<string[]> {
  return pictureRules[name]?.(page, selector) ?? page.evaluate(rules[name]!, selector)
}

/** Names of all rules, those that are cheap first. */
export const ruleNames = [...Object.keys(rules), ...Object.keys(pictureRules)]
