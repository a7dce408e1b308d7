/**
 * How far text and pictures of a slide reach over its edge, where they are clipped, in the slide's pixels. Its source is sent to the
 * browser page, so it uses nothing from outside.
 */
export function measureOverflow(slide: HTMLElement): number {
  const edge = slide.getBoundingClientRect()
  const scale = edge.width / slide.offsetWidth || 1
  const range = document.createRange()
  const rects = [...slide.querySelectorAll('*')].filter(isFree).flatMap((element) => {
    const texts = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim()).map((node) => {
      range.selectNodeContents(node)
      return range.getBoundingClientRect()
    })
    return element.matches('img, video, svg:not(svg svg)') ? [...texts, element.getBoundingClientRect()] : texts
  })
  const over = rects.filter(({ width, height }) => width && height).map(({ bottom, right }) => Math.max(bottom - edge.bottom, right - edge.right))
  return Math.round(Math.max(0, ...over) / scale)

  /** Scrolling, clipping to a shape and decoration are intended. */
  function isFree(element: Element): boolean {
    if (element.closest('[aria-hidden="true"], .katex-mathml, style, script') || !element.checkVisibility())
      return false
    for (let at = element.parentElement; at && at !== slide; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at)
      if (`${overflowX}${overflowY}` !== 'visiblevisible' && !at.matches('.slidev-layout'))
        return false
    }
    return true
  }
}

export function overflowWarning(place: string, over: number): string {
  return `${place}: the slide overflows by ${over} px and is clipped; shorten or split it, or set zoom: 0.8.`
}
