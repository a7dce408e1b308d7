/** No two texts on top of each other. Runs in the page. */
export function overlappingText(selector: string): string[] {
  const { runs, quote } = window.readSlide(selector)
  // Letters fill about the middle 0.8 em of their line; the rest of a line's box may overlap the next line's.
  const lines = runs.flatMap(({ node, text, boxes, fontSize }) => boxes.map(({ left, top, right, bottom }) => {
    const middle = (top + bottom) / 2
    return { node, text, left, right, top: middle - fontSize * 0.4, bottom: middle + fontSize * 0.4 }
  }))

  const findings = new Set<string>()
  lines.forEach((a, index) => {
    for (const b of lines.slice(index + 1)) {
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      if (a.node !== b.node && width > 2 && height > 2)
        findings.add(`${quote(a.text)} and ${quote(b.text)} lie on each other (${Math.round(width)} × ${Math.round(height)} px)`)
    }
  })
  return [...findings]
}
