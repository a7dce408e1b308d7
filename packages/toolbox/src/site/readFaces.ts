/** Characters of a slide by the families that are named for them, the first one first (`Deck Sans, sans-serif`), and the weights used. */
export type TextFaces = Record<string, { characters: string, weights: number[] }>

/** Its source is sent to the browser page, so it uses nothing from outside. */
export function readFaces(shown: Element): TextFaces {
  const faces: Record<string, { characters: Set<string>, weights: Set<number> }> = {}
  // A live diagram is in a shadow root.
  const roots = [shown, ...[...shown.querySelectorAll('*')].flatMap(element => element.shadowRoot ?? [])]
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode.nodeValue!.trim()
      const parent = walker.currentNode.parentElement ?? shown
      // KaTeX repeats each formula in hidden MathML.
      if (!text || /^(?:STYLE|SCRIPT|TITLE|DESC)$/i.test(parent.tagName) || parent.closest('.katex-mathml'))
        continue
      const { fontFamily, fontWeight } = getComputedStyle(parent)
      const families = fontFamily.split(',').map(family => family.replace(/["']/g, '').trim()).join(', ')
      const face = faces[families] ??= { characters: new Set(), weights: new Set() }
      face.weights.add(Number(fontWeight))
      // The address there is this machine's; a visitor's has other characters, all of these at most.
      const shownText = parent.closest('[data-page-address]')
        ? '-./0123456789:_abcdefghijklmnopqrstuvwxyz'
        : text
      for (const character of shownText.normalize())
        face.characters.add(character)
    }
  }
  return Object.fromEntries(Object.entries(faces).map(([families, face]) => [families, {
    characters: [...face.characters].sort().join(''),
    weights: [...face.weights].sort((a, b) => a - b),
  }]))
}
