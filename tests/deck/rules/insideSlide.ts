/** Nothing that shows may leave the slide's box; a pixel is left for rounding. Runs in the page. */
export function insideSlide(selector: string): string[] {
  const TOLERANCE = 1
  const { runs, elements, width, height, toBox, nameOf, quote } = window.readSlide(selector)

  const outside = (box: { left: number, top: number, right: number, bottom: number }): string => {
    const over = [
      [-box.left, 'left'],
      [-box.top, 'top'],
      [box.right - width, 'right'],
      [box.bottom - height, 'bottom'],
    ] as const
    return over.filter(([by]) => by > TOLERANCE).map(([by, side]) => `${Math.round(by)} px over the ${side} edge`).join(', ')
  }

  const findings: string[] = []
  for (const { text, boxes, fontSize } of runs) {
    // A line's box is taller than its letters, and only letters can be seen outside.
    const air = fontSize * 0.25
    for (const box of boxes) {
      const where = outside({ ...box, top: box.top + air, bottom: box.bottom - air })
      if (where) {
        findings.push(`${quote(text)} is ${where}`)
        break
      }
    }
  }
  for (const element of elements) {
    // The parts of a drawing are judged by the drawing, boxes without ink by what they hold.
    const style = getComputedStyle(element)
    const inDrawing = element instanceof SVGElement && !(element instanceof SVGSVGElement)
    const hasInk = element.matches('img, svg, canvas, video')
      || Number.parseFloat(style.borderTopWidth) + Number.parseFloat(style.borderLeftWidth) > 0
      || !/^rgba\(.*, 0\)$|^transparent$/.test(style.backgroundColor)
    if (inDrawing || !hasInk || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      continue
    const rect = element.getBoundingClientRect()
    const where = rect.width > 0 && rect.height > 0 ? outside(toBox(rect)) : ''
    if (where)
      findings.push(`${nameOf(element)} is ${where}`)
  }
  return findings
}
