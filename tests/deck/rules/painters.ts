declare global {
  interface Window {
    /** Reads a slide; what it returns is the best guess at the element that paints a place, in pixels of the slide's canvas. */
    readPainters: (selector: string) => (x: number, y: number) => Element
  }
}

/** Puts `window.readPainters` into the page, beside its other tools. Runs in the page, so it may use nothing from outside. */
export function installPainters(): void {
  const isClear = (color: string) => /^transparent$|^rgba\(.*, 0\)$/.test(color)
  const hasInk = (element: Element): boolean => {
    const style = getComputedStyle(element)
    return (element instanceof SVGElement && !(element instanceof SVGSVGElement))
      || element.matches('img, canvas, video')
      || !isClear(style.backgroundColor) || style.backgroundImage !== 'none'
      || ['top', 'right', 'bottom', 'left'].some(side => style.getPropertyValue(`border-${side}-width`) !== '0px')
      || ['::before', '::after'].some(pseudo => getComputedStyle(element, pseudo).content !== 'none')
      || [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim())
  }
  const reachesOut = (element: Element): boolean => {
    const { boxShadow, outlineStyle, filter } = getComputedStyle(element)
    return boxShadow !== 'none' || outlineStyle !== 'none' || filter !== 'none'
  }
  /** What takes a click at a place of the window, in a shadow root too. */
  const hitAt = (x: number, y: number): Element | null => {
    let hit = document.elementFromPoint(x, y)
    for (;;) {
      const inner: Element | null = hit?.shadowRoot?.elementFromPoint(x, y) ?? null
      if (!inner || inner === hit)
        return hit
      hit = inner
    }
  }

  window.readPainters = (selector) => {
    const { slide, elements, width, toBox } = window.readSlide(selector)
    const isFrame = (element: Element) => element === slide || (element.parentElement === slide && element.matches('.slidev-layout'))
    const frame = slide.getBoundingClientRect()
    const scale = frame.width / width
    const candidates = elements
      .filter(element => !isFrame(element) && !element.closest('footer') && element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map(element => ({ element, box: toBox(element.getBoundingClientRect()), reaches: reachesOut(element) ? 4 : 1 }))
      .filter(({ box }) => box.right > box.left && box.bottom > box.top)

    return (x, y) => {
      const hit = hitAt(frame.left + x * scale, frame.top + y * scale)
      if (hit && elements.includes(hit) && !isFrame(hit) && hasInk(hit))
        return hit
      // Shadows and outlines take no click, nor does ink that hangs over its box: then it is the nearest, those with a shadow first.
      const near = candidates
        .map(({ element, box, reaches }) => ({
          element,
          away: Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)) / reaches,
          area: (box.right - box.left) * (box.bottom - box.top),
        }))
        .filter(({ away }) => away > 0)
        .sort((a, b) => a.away - b.away || a.area - b.area)
      return near[0]?.element ?? hit ?? slide
    }
  }
}
