/**
 * Makes Mermaid's drawing one named image without unused parts. `scale` of its height, as Slidev's `{scale: 0.8}` asks. Runs in the
 * browser, so it uses nothing from outside.
 */
export function finishSvg(svg: SVGSVGElement, { scale, name }: { scale?: number, name?: string }): string {
  nameImage()
  thinTicks()
  dropUnusedRules()
  dropEmptyElements()
  roundNumbers()
  if (scale !== undefined) {
    svg.setAttribute('height', String(Math.round(Number(svg.getAttribute('viewBox')!.split(' ')[3]) * scale)))
    svg.removeAttribute('width')
    svg.removeAttribute('style')
  }
  return svg.outerHTML.replace(/<!--.*?-->/gs, '').replace(/>\s+</g, '><')

  /** Mermaid links `<title>` and `<desc>`, but gives the whole the role of a document. */
  function nameImage() {
    svg.setAttribute('role', 'img')
    if (name && !svg.querySelector('title'))
      svg.setAttribute('aria-label', name)
    svg.removeAttribute('aria-roledescription')
    svg.removeAttribute('xmlns:xlink')
    for (const element of svg.querySelectorAll('[data-look],[data-id],[data-et],[data-points],[data-edge]')) {
      for (const { name } of [...element.attributes]) {
        if (name.startsWith('data-'))
          element.removeAttribute(name)
      }
    }
  }

  /** Removes dates that would overlap, in a chart with a mark for every day. */
  function thinTicks() {
    let end = -Infinity
    for (const date of svg.querySelectorAll('.grid .tick text')) {
      const { left, right } = date.getBoundingClientRect()
      if (left < end + 8)
        date.remove()
      else
        end = right
    }
  }

  /** A diagram's style sheet covers every kind of diagram; most of its rules have no element here. */
  function dropUnusedRules() {
    for (const style of svg.querySelectorAll('style')) {
      const rules = [...style.sheet!.cssRules]
      const used = rules.filter(rule => rule instanceof CSSStyleRule && matches(rule.selectorText)).map(rule => rule.cssText)
      const text = used.join('')
      const animations = rules.filter(rule => rule instanceof CSSKeyframesRule && text.includes(rule.name)).map(rule => rule.cssText)
      style.textContent = [...used, ...animations].join('').replace(/\s*([{};:,])\s+/g, '$1').replace(/;\}/g, '}').replace(/ \{/g, '{')
    }
  }

  function matches(selector: string): boolean {
    try {
      return svg.ownerDocument.querySelector(selector.replace(/::?(?:hover|focus|active|before|after)\b/g, '')) !== null
    }
    catch {
      return true
    }
  }

  function dropEmptyElements() {
    for (const element of svg.querySelectorAll('style, g, defs')) {
      if (!element.childNodes.length && !element.id)
        element.remove()
    }
    const used = svg.outerHTML
    for (const marker of svg.querySelectorAll('marker, symbol, filter, linearGradient')) {
      if (!used.includes(`#${marker.id})`) && !used.includes(`"#${marker.id}"`))
        marker.remove()
    }
  }

  function roundNumbers() {
    const geometry = ['d', 'points', 'transform', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'viewBox']
    for (const element of [svg, ...svg.querySelectorAll('*')]) {
      for (const name of geometry) {
        const value = element.getAttribute(name)
        if (value?.includes('.'))
          element.setAttribute(name, value.replace(/-?\d*\.\d+(?:e-?\d+)?/g, number => String(Math.round(Number(number) * 100) / 100)))
      }
    }
  }
}
