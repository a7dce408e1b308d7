import type { Page } from '@playwright/test'
import { installPainters } from './painters.ts'
import { readBands } from './readBands.ts'

/** What has to stay free along each edge of the slide, in pixels of its canvas. */
const MARGIN = 24

/**
 * Nothing is painted within 24 px of an edge, and nothing runs into the foot.
 *
 * Boxes do not tell what is painted: a line of an SVG, a border, a shadow, an outline or a `::after` has none, or another. So the
 * slide is photographed without its foot, its paper and everything around it, and every pixel that is left in the forbidden bands
 * is something of the slide. What runs off the page on purpose says so (`bleed`), what a picture has to say of itself stands in the foot
 * (`foot-note`). `installPageTools` has to be in the page before.
 */
export async function clearEdges(page: Page, selector: string): Promise<string[]> {
  // Before the paper is taken away: a layout may have one of its own.
  const paper = await page.locator(selector).evaluate((slide) => {
    const isClear = (color: string) => /^transparent$|^rgba\(.*, 0\)$/.test(color)
    for (let at: Element | null = slide.querySelector(':scope > .slidev-layout') ?? slide; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at)
      if (!isClear(backgroundColor))
        return backgroundColor
    }
    return 'white'
  })
  const style = await page.addStyleTag({ content: onlyInk(selector) })
  try {
    await page.evaluate(installPainters)
    const picture = await page.screenshot({ omitBackground: true, type: 'png' })
    return await page.evaluate(readBands, { selector, margin: MARGIN, paper, png: picture.toString('base64') })
  }
  finally {
    await style.evaluate(element => (element as Element).remove())
  }
}

/** Leaves of a page what the slide itself paints. Paper is the background of the page, the slide or its layout. */
function onlyInk(selector: string): string {
  return `
    body *:not(${selector}, ${selector} *), ${selector} footer, ${selector} footer *, ${selector} .foot-note, ${selector} .bleed, ${selector} .bleed * { visibility: hidden !important; }
    ${selector} { visibility: visible; }
    html, body, ${selector}, ${selector} > .slidev-layout { background: none !important; }
    /* What takes no clicks is to be found by its place, too; nothing fades when the rest goes and comes back. */
    ${selector} * { pointer-events: auto !important; transition: none !important; }`
}
