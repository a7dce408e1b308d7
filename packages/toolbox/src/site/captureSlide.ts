import type { neededClasses } from './neededClasses.ts'
import type { readFaces, TextFaces } from './readFaces.ts'

/** A slide as a visitor first sees it, without the application. */
export interface CapturedSlide {
  no: number
  /** Content of `#app`: no other slide, no controls. */
  html: string
  /** Rules that match something in `html`; no faces, nothing that waits for a pointer. */
  css: string
  description: string
  htmlAttributes: Record<string, string>
  faces: TextFaces
}

/** A rule of a style sheet, read once for all slides. */
interface ReadRule {
  /** The whole rule, or what stands before the braces of a group. */
  text: string
  selector?: string
  needs?: string[][]
  rules?: ReadRule[]
}

/** Makes what reads the slide that the page shows. Runs inside the browser page, so it uses nothing from outside. */
export function createCapture(readTexts: typeof readFaces, classesOf: typeof neededClasses): (no: number) => CapturedSlide {
  const app = document.querySelector('#app')!
  const known = new WeakMap<CSSStyleSheet, ReadRule[]>()
  const snapshot = document.implementation.createHTMLDocument()
  return captureSlide

  function captureSlide(no: number): CapturedSlide {
    const shown = app.querySelector(`.slidev-page[data-slidev-no="${no}"]`)!
    for (const { name, value } of document.documentElement.attributes)
      snapshot.documentElement.setAttribute(name, value)
    snapshot.body.replaceChildren(snapshot.importNode(app, true))
    const root = snapshot.body.firstElementChild!
    prune(root, no)
    // Sizes in the window's units stand in the page's own styles; what the application measured belongs to one window.
    snapshot.documentElement.removeAttribute('style')
    root.querySelector<HTMLElement>('#slide-content')!.style.removeProperty('--slidev-slide-scale')

    const html = root.innerHTML.replace(/<!--.*?-->/gs, '')
    const classes = new Set([...snapshot.querySelectorAll('[class]')].flatMap(element => [...element.classList]))
    const css = [...document.styleSheets].filter(isOutside).map(sheet => collect(readSheet(sheet), classes)).join('')
    return {
      no,
      html,
      css: dropUnusedProperties(css, html),
      description: readDescription(shown),
      htmlAttributes: Object.fromEntries([...snapshot.documentElement.attributes].map(({ name, value }) => [name, value])),
      faces: readTexts(shown),
    }
  }

  function prune(element: Element, no: number) {
    for (const page of element.querySelectorAll('.slidev-page')) {
      if (page.getAttribute('data-slidev-no') !== String(no))
        page.remove()
      // VisitorPage sets `inert` until first paint.
      page.removeAttribute('inert')
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

  function readSheet(sheet: CSSStyleSheet): ReadRule[] {
    return known.get(sheet) ?? known.set(sheet, readRules(sheet.cssRules)).get(sheet)!
  }

  function readRules(rules: CSSRuleList): ReadRule[] {
    return [...rules].flatMap((rule): ReadRule[] => {
      if (rule instanceof CSSStyleRule) {
        const selector = matchable(rule.selectorText)
        return selector ? [{ text: shorten(rule.cssText), selector, needs: classesOf(selector) }] : []
      }
      if (rule instanceof CSSMediaRule && /print|hover|prefers-color-scheme/.test(rule.conditionText))
        return []
      if ('cssRules' in rule && !(rule instanceof CSSKeyframesRule))
        return [{ text: rule.cssText.slice(0, rule.cssText.indexOf('{')), rules: readRules(rule.cssRules as CSSRuleList) }]
      return rule instanceof CSSLayerStatementRule ? [{ text: rule.cssText }] : []
    })
  }

  /** What a selector matches without a pointer; nothing where it matches nothing. */
  function matchable(selectors: string): string | undefined {
    if (/:(?:hover|focus|active|target)/.test(selectors) && !selectors.includes(','))
      return undefined
    // A pseudo-element is as present as what it belongs to; standing alone, that is any element.
    const names = 'before|after|marker|placeholder|selection|backdrop|file-selector-button|-webkit-[\\w-]+|-moz-[\\w-]+'
    const selector = selectors
      .replace(new RegExp(`(^|[\\s,>+~(])::?(?:${names})`, 'g'), '$1*')
      .replace(new RegExp(`::?(?:${names})`, 'g'), '')
    try {
      snapshot.querySelector(selector)
      return selector
    }
    catch {
      return undefined
    }
  }

  function collect(rules: ReadRule[], classes: Set<string>): string {
    return rules.map(({ text, selector, needs, rules }) => {
      const inner = rules && collect(rules, classes)
      if (inner !== undefined)
        return inner && `${text}{${inner}}`
      const mayMatch = !needs || needs.some(part => part.every(name => classes.has(name)))
      return !selector || (mayMatch && snapshot.querySelector(selector)) ? text : ''
    }).join('')
  }

  /** A property may be used only by another that nothing uses: over and over, until no more go. */
  function dropUnusedProperties(css: string, html: string): string {
    const used = new Set([...`${css}${html}`.matchAll(/var\((--[\w-]+)/g)].map(match => match[1]))
    const kept = css.replace(/(--[\w-]+):((?:"[^"]*"|'[^']*'|[^;"'{}])*);/g, (declaration, name) => used.has(name) ? declaration : '')
    return kept.length < css.length ? dropUnusedProperties(kept, html) : kept.replace(/;\}/g, '}').replace(/[^{}]+\{\}/g, '')
  }

  function shorten(css: string): string {
    return css.replace(/\s+/g, ' ').replace(/ ?([{};]) ?/g, '$1')
  }

  function readDescription(shown: Element): string {
    // What a layer puts on every slide describes none.
    const texts = [...(shown.querySelector('.slidev-layout') ?? shown).querySelectorAll(':is(h1, h2, h3, p, li):not([aria-hidden])')]
      .filter(element => element.tagName !== 'H1')
      .filter(element => !element.closest('[data-page-address]'))
      .map(element => element.textContent.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
    const text = [...new Set(texts)].join(' · ')
    return text.length > 160
      ? `${text.slice(0, 159)}…`
      : text
  }
}
