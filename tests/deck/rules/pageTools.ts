/** A rectangle in pixels of the slide's own canvas (980 wide), from its top left corner. */
interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** One text node that can be seen. */
interface TextRun {
  node: Text
  parent: Element
  /** The text as written, whitespace collapsed. */
  text: string
  /** One box for each line. */
  boxes: Box[]
  /** Font size as it is seen on the canvas: computed size times every transform up to the slide. */
  fontSize: number
}

interface PageTools {
  slide: HTMLElement
  /** Size of the slide's canvas. */
  width: number
  height: number
  /** Everything below the slide, shadow roots included, in document order. */
  elements: Element[]
  runs: TextRun[]
  toBox: (rect: DOMRect) => Box
  /** Parent, over the border of a shadow root too. */
  parentOf: (node: Node) => Element | null
  /** Short name of an element for a message. */
  nameOf: (element: Element) => string
  quote: (text: string) => string
}

declare global {
  interface Window {
    /** Reads the slide that `selector` names. */
    readSlide: (selector: string) => PageTools
  }
}

/**
 * Puts `window.readSlide` into the page, on which the rules build. Runs in the page, so it may use nothing from outside.
 */
export function installPageTools(): void {
  window.readSlide = (selector) => {
    const slide = document.querySelector<HTMLElement>(selector)
    if (!slide)
      throw new Error(`${selector} is not on the page`)
    const frame = slide.getBoundingClientRect()
    const scale = frame.width / slide.offsetWidth

    const toBox = ({ left, top, right, bottom }: DOMRect): Box => ({
      left: (left - frame.left) / scale,
      top: (top - frame.top) / scale,
      right: (right - frame.left) / scale,
      bottom: (bottom - frame.top) / scale,
    })

    const parentOf = (node: Node): Element | null =>
      node.parentElement ?? (node.getRootNode() instanceof ShadowRoot ? (node.getRootNode() as ShadowRoot).host : null)

    const elements: Element[] = []
    const collect = (root: Element | ShadowRoot) => {
      for (const child of root.children) {
        elements.push(child)
        if (child.shadowRoot)
          collect(child.shadowRoot)
        collect(child)
      }
    }
    collect(slide)

    // Text for screen readers only is kept in a box of one pixel, or clipped away.
    const isVisuallyHidden = (element: Element): boolean => {
      for (let at: Element | null = element; at && at !== slide; at = parentOf(at)) {
        const style = getComputedStyle(at)
        const clipped = style.clipPath === 'inset(50%)' || style.clip === 'rect(0px, 0px, 0px, 0px)' || style.clip === 'rect(1px, 1px, 1px, 1px)'
        if (clipped || (style.overflow === 'hidden' && at instanceof HTMLElement && at.offsetWidth <= 1 && at.offsetHeight <= 1))
          return true
      }
      return false
    }

    const isVisible = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isVisuallyHidden(element)

    // What the transforms between an element and the slide make of one pixel.
    const zoomOf = (element: Element): number => {
      if (element instanceof SVGGraphicsElement && !(element instanceof SVGSVGElement)) {
        const matrix = element.getScreenCTM()
        return matrix ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) / scale : 1
      }
      for (let at: Element | null = element; at; at = parentOf(at)) {
        // Sizes of small boxes are rounded too much to compare.
        if (at instanceof HTMLElement && Math.max(at.offsetWidth, at.offsetHeight) >= 40) {
          const { width, height } = at.getBoundingClientRect()
          return (at.offsetWidth >= at.offsetHeight ? width / at.offsetWidth : height / at.offsetHeight) / scale
        }
      }
      return 1
    }

    const runs: TextRun[] = []
    for (const parent of [slide, ...elements]) {
      for (const node of parent.childNodes) {
        const text = node.nodeType === Node.TEXT_NODE ? node.nodeValue!.replace(/\s+/g, ' ').trim() : ''
        if (!text || ['STYLE', 'SCRIPT'].includes(parent.nodeName.toUpperCase()) || !isVisible(parent))
          continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0).map(toBox)
        if (boxes.length) {
          const fontSize = Number.parseFloat(getComputedStyle(parent).fontSize) * zoomOf(parent)
          runs.push({ node: node as Text, parent, text, boxes, fontSize })
        }
      }
    }

    const nameOf = (element: Element) => {
      const [firstClass] = element.classList
      return element.tagName.toLowerCase() + (firstClass ? `.${firstClass}` : '')
    }
    const quote = (text: string) => `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`

    return { slide, width: slide.offsetWidth, height: slide.offsetHeight, elements, runs, toBox, parentOf, nameOf, quote }
  }
}
