/** No box that hides or scrolls what is too large for it may cut a text off. Runs in the page. */
export function clippedText(selector: string): string[] {
  const TOLERANCE = 1.5
  const { slide, runs, toBox, parentOf, nameOf, quote } = window.readSlide(selector)
  const findings: string[] = []
  for (const { parent, text, boxes, fontSize } of runs) {
    for (let at: Element | null = parent; at && at !== slide; at = parentOf(at)) {
      const style = getComputedStyle(at)
      const clipsX = style.overflowX !== 'visible'
      const clipsY = style.overflowY !== 'visible'
      if ((!clipsX && !clipsY) || style.display === 'inline')
        continue
      const clip = toBox(at.getBoundingClientRect())
      // A line's box is taller than its letters: only what reaches into the letters counts.
      const air = fontSize * 0.25
      const cut = boxes.find(box =>
        (clipsX && (box.left < clip.left - TOLERANCE || box.right > clip.right + TOLERANCE))
        || (clipsY && (box.top + air < clip.top - TOLERANCE || box.bottom - air > clip.bottom + TOLERANCE)))
      if (cut) {
        findings.push(`${quote(text)} is cut off by ${nameOf(at)}`)
        break
      }
    }
  }
  return findings
}
