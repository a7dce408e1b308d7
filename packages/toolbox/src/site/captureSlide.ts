/** One slide as a visitor first sees it, and what it takes to show it without the application. */
export interface CapturedSlide {
  no: number
  /** Markup of the application's root element; no other slide, no controls. */
  html: string
  /** Rules of the style sheets that match something in `html`; no faces, nothing that waits for a pointer. */
  css: string
  /** The slide's own words, at most 160 characters of them. */
  description: string
  /** Attributes of the document's root element. */
  htmlAttributes: Record<string, string>
  /** Characters on the slide by the first family that it names for them, and the weights used. */
  faces: Record<string, { characters: string, weights: number[] }>
}

/**
 * Reads the slide that the page shows. Runs inside the browser page, after the slide has settled, so it uses nothing from
 * outside.
 */
export function captureSlide(no: number): CapturedSlide {
  const app = document.querySelector('#app')!
  const shown = app.querySelector(`.slidev-page[data-slidev-no="${no}"]`)!
  const snapshot = document.implementation.createHTMLDocument()
  copyAttributes(document.documentElement, snapshot.documentElement)
  const root = snapshot.body.appendChild(snapshot.importNode(app, true))
  prune(root)
  // Sizes in the window's units stand in the page's own styles; what the application measured belongs to one window.
  snapshot.documentElement.removeAttribute('style')
  root.querySelector<HTMLElement>('#slide-content')!.style.removeProperty('--slidev-slide-scale')

  const html = root.innerHTML.replace(/<!--.*?-->/gs, '')
  return {
    no,
    html,
    css: dropUnusedProperties([...document.styleSheets].filter(isOutside).map(sheet => collect(sheet.cssRules)).join('')),
    description: readDescription(),
    htmlAttributes: Object.fromEntries([...snapshot.documentElement.attributes].map(({ name, value }) => [name, value])),
    faces: readFaces(),
  }

  function copyAttributes(from: Element, to: Element) {
    for (const { name, value } of from.attributes)
      to.setAttribute(name, value)
  }

  function prune(element: Element) {
    for (const page of element.querySelectorAll('.slidev-page')) {
      if (page.getAttribute('data-slidev-no') !== String(no))
        page.remove()
    }
    for (const child of element.querySelectorAll('#slide-container > :not(#slide-content), #app > :not(#page-root), #twoslash-container'))
      child.remove()
    // Holds an address, and the one that the page has now is this machine's.
    for (const holder of element.querySelectorAll('[data-page-address]'))
      holder.replaceChildren()
  }

  /** A drawing brings its own style sheet along in `html`. */
  function isOutside({ ownerNode }: CSSStyleSheet): boolean {
    return !app.contains(ownerNode as Node)
  }

  function collect(rules: CSSRuleList): string {
    return [...rules].map((rule) => {
      if (rule instanceof CSSStyleRule) {
        return rule.selectorText && matches(rule.selectorText) ? rule.cssText : ''
      }
      if (rule instanceof CSSMediaRule && /print|hover|prefers-color-scheme/.test(rule.conditionText))
        return ''
      if ('cssRules' in rule && !(rule instanceof CSSKeyframesRule)) {
        const inner = collect(rule.cssRules as CSSRuleList)
        return inner && `${rule.cssText.slice(0, rule.cssText.indexOf('{'))}{${inner}}`
      }
      return rule instanceof CSSLayerStatementRule ? rule.cssText : ''
    }).join('')
  }

  function matches(selectors: string): boolean {
    if (/:(?:hover|focus|active|target)/.test(selectors) && !selectors.includes(','))
      return false
    // A pseudo-element is as present as what it belongs to; standing alone, that is any element.
    const names = 'before|after|marker|placeholder|selection|backdrop|file-selector-button|-webkit-[\\w-]+|-moz-[\\w-]+'
    const selector = selectors
      .replace(new RegExp(`(^|[\\s,>+~(])::?(?:${names})`, 'g'), '$1*')
      .replace(new RegExp(`::?(?:${names})`, 'g'), '')
    try {
      return snapshot.querySelector(selector) !== null
    }
    catch {
      return false
    }
  }

  /** A property may be used only by another that nothing uses: over and over, until no more go. */
  function dropUnusedProperties(css: string): string {
    const used = new Set([...`${css}${html}`.matchAll(/var\((--[\w-]+)/g)].map(match => match[1]))
    const kept = css.replace(/(--[\w-]+):((?:"[^"]*"|'[^']*'|[^;"'{}])*);/g, (declaration, name) => used.has(name)
      ? declaration
      : '')
    return kept.length < css.length ? dropUnusedProperties(kept) : shorten(kept)
  }

  function shorten(css: string): string {
    return css
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};]) ?/g, '$1')
      .replace(/;\}/g, '}')
      .replace(/[^{}]+\{\}/g, '')
  }

  function readDescription(): string {
    const texts = [...shown.querySelectorAll('.slidev-layout :is(h1, h2, h3, p, li):not([aria-hidden])')]
      .filter(element => element.tagName !== 'H1')
      .filter(element => !element.closest('[data-page-address]'))
      .map(element => element.textContent.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
    const text = [...new Set(texts)].join(' · ')
    return text.length > 160
      ? `${text.slice(0, 159)}…`
      : text
  }

  function readFaces(): CapturedSlide['faces'] {
    const faces: Record<string, { characters: Set<string>, weights: Set<number> }> = {}
    const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode.nodeValue!.trim()
      const parent = walker.currentNode.parentElement!
      if (!text || /^(?:STYLE|SCRIPT|TITLE|DESC)$/i.test(parent.tagName))
        continue
      const { fontFamily, fontWeight } = getComputedStyle(parent)
      const family = fontFamily.split(',')[0]!.replace(/["']/g, '').trim()
      const face = faces[family] ??= { characters: new Set(), weights: new Set() }
      face.weights.add(Number(fontWeight))
      // The address there is this machine's; a visitor's has other characters, all of these at most.
      const shownText = parent.closest('[data-page-address]')
        ? '-./0123456789:_abcdefghijklmnopqrstuvwxyz'
        : text
      for (const character of shownText.normalize())
        face.characters.add(character)
    }
    return Object.fromEntries(Object.entries(faces).map(([family, face]) => [family, {
      characters: [...face.characters].sort().join(''),
      weights: [...face.weights].sort((a, b) => a - b),
    }]))
  }
}
