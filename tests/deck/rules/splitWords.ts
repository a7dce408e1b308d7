/** No line break inside a Korean word, whether by CSS or between two elements of one sentence. Runs in the page. */
export function splitWords(selector: string): string[] {
  const { slide, elements, runs, toBox, parentOf, nameOf, quote } = window.readSlide(selector)
  const HANGUL = /\p{Script=Hangul}/u
  const findings = new Set<string>()

  interface Letter { char: string, block: Element, breakBefore: boolean, top: number, bottom: number }
  const order = new Map([slide, ...elements].map((element, index) => [element as Element, index]))
  const blockOf = (element: Element): Element => {
    let at = element
    while (getComputedStyle(at).display === 'inline' && !(at instanceof SVGElement))
      at = parentOf(at) ?? at
    return at
  }

  // All letters in reading order, each with the line it is on.
  const letters: Letter[] = []
  const inReadingOrder = runs.toSorted((a, b) =>
    a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING
      ? -1
      : a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_DISCONNECTED ? order.get(a.parent)! - order.get(b.parent)! : 1)
  for (const { node, parent, text } of inReadingOrder) {
    const style = getComputedStyle(parent)
    const isSvg = parent instanceof SVGElement
    if (HANGUL.test(text) && !isSvg && style.wordBreak !== 'keep-all' && style.whiteSpace !== 'nowrap' && style.textWrapMode !== 'nowrap')
      findings.add(`${nameOf(parent)} ${quote(text)} has word-break: ${style.wordBreak}, not keep-all`)
    const range = document.createRange()
    const block = blockOf(parent)
    let breakBefore = node.previousSibling?.nodeName === 'BR'
    node.nodeValue!.split('').forEach((char, index) => {
      range.setStart(node, index)
      range.setEnd(node, index + 1)
      const rect = range.getClientRects()[0]
      const box = rect && toBox(rect)
      letters.push({ char, block, breakBefore, top: box?.top ?? Number.NaN, bottom: box?.bottom ?? Number.NaN })
      breakBefore = false
    })
  }

  letters.forEach((letter, index) => {
    const before = letters[index - 1]
    if (!before || before.block !== letter.block || letter.breakBefore || !HANGUL.test(before.char) || !HANGUL.test(letter.char))
      return
    if (letter.top >= before.bottom - 2 || letter.bottom <= before.top + 2) {
      const around = letters.slice(Math.max(0, index - 6), index + 6)
      const left = around.slice(0, around.indexOf(letter)).map(({ char }) => char).join('').split(/\s/).at(-1)
      const right = around.slice(around.indexOf(letter)).map(({ char }) => char).join('').split(/\s/)[0]
      findings.add(`the word “${left}${right}” is split after “${left}”`)
    }
  })
  return [...findings]
}
