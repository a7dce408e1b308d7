/**
 * No text under 11 px on the canvas, no label of a diagram under 16 px: what a back row can still read. The size is the
 * one that is seen, so a diagram that was scaled down counts as small. Runs in the page.
 */
export function textSize(selector: string): string[] {
  const MIN_TEXT = 11
  const MIN_LABEL = 16
  // Sizes read back from scaled boxes are a little off.
  const TOLERANCE = 0.2
  const { runs, parentOf, quote } = window.readSlide(selector)

  const isInDiagram = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = parentOf(at)) {
      // Mermaid says its kind of diagram here; a drawn one is named as an image instead.
      if (at instanceof SVGSVGElement && (at.hasAttribute('aria-roledescription') || at.parentElement?.matches('.mermaid')))
        return true
    }
    return false
  }

  return runs.flatMap(({ text, parent, fontSize }) => {
    const label = isInDiagram(parent)
    const least = label ? MIN_LABEL : MIN_TEXT
    return fontSize < least - TOLERANCE
      ? [`${label ? 'label ' : ''}${quote(text)} is ${fontSize.toFixed(1)} px, at least ${least} px are needed`]
      : []
  })
}
