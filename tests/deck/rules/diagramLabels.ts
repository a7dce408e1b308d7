/** A diagram's labels stay inside the drawing, inside the box they were measured for, and inside their node. Runs in the page. */
export function diagramLabels(selector: string): string[] {
  const TOLERANCE = 2
  const { runs, toBox, parentOf, quote } = window.readSlide(selector)

  const closest = (element: Element, matches: (element: Element) => boolean): Element | undefined => {
    for (let at: Element | null = element; at; at = parentOf(at)) {
      if (matches(at))
        return at
    }
  }

  const findings: string[] = []
  for (const { parent, text, boxes, fontSize } of runs) {
    const drawing = closest(parent, at => at instanceof SVGSVGElement && at.hasAttribute('aria-roledescription'))
    if (!drawing)
      continue
    // A line's box is taller than its letters, and only letters can be cut.
    const air = fontSize * 0.25
    const leaves = (frame: Element) => {
      const { left, top, right, bottom } = toBox(frame.getBoundingClientRect())
      return boxes.some(box => box.left < left - TOLERANCE || box.right > right + TOLERANCE
        || box.top + air < top - TOLERANCE || box.bottom - air > bottom + TOLERANCE)
    }
    if (leaves(drawing))
      findings.push(`label ${quote(text)} is cut off by the edge of its diagram`)
    const measured = closest(parent, at => at.tagName.toLowerCase() === 'foreignobject')
    if (measured && leaves(measured))
      findings.push(`label ${quote(text)} is larger than the box it was measured for`)
    const node = closest(parent, at => at.matches('g.node, g.timeline-node, g.actor, g.note'))
    const shape = node?.querySelector(':scope .label-container, :scope > rect, :scope > polygon, :scope > circle, :scope > ellipse, :scope > path, :scope > g > path')
    if (shape && leaves(shape))
      findings.push(`label ${quote(text)} sticks out of its node`)
  }
  return findings
}
