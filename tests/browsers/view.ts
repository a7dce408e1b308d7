interface Run {
  text: string
  /** The middle of the block that it stands in, in pixels of the window. */
  x: number
  y: number
}

/** What is to be the same in every browser. */
export interface View {
  ready: boolean
  width: number
  height: number
  isUpright: boolean
  runs: Run[]
}

/** Runs inside the page, so it uses nothing from outside, and waits for nothing: without scripts no promise is kept there. */
export function readView(no: number): View {
  // What stands in a noscript is an element only without scripts.
  const hasScripts = !document.querySelector('noscript > *')
  const slide = document.querySelector(`.slidev-page[data-slidev-no="${no}"]`)
  const content = document.querySelector('#slide-content')
  const { a, b, c, d } = new DOMMatrix(content ? getComputedStyle(content).transform : 'none')
  const runs: Run[] = []
  const texts = slide && document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  while (texts?.nextNode()) {
    const { currentNode: { nodeValue, parentElement } } = texts
    const text = nodeValue!.replace(/\s+/g, ' ').trim()
    const place = middleOf(parentElement!)
    if (text && place && !parentElement!.closest('style, script, noscript, title, desc, option'))
      runs.push({ text, x: Math.round(place.x), y: Math.round(place.y) })
  }
  return {
    ready: runs.length > 0 && slide!.checkVisibility({ opacityProperty: true }) && document.fonts.status === 'loaded' && (!hasScripts || Boolean((document.querySelector('#app') as any)?.__vue_app__)),
    width: innerWidth,
    height: innerHeight,
    isUpright: a > 0 && d > 0 && Math.abs(b) < 0.01 && Math.abs(c) < 0.01,
    runs,
  }

  /** The whole block's, as each engine breaks lines elsewhere; in a drawing the label's. */
  function middleOf(text: Element) {
    let block = text.closest('text') ?? text
    while (/^(?:inline|contents)$/.test(getComputedStyle(block).display) && !block.matches('text'))
      block = block.parentElement!
    const { left, top, width, height } = block.getBoundingClientRect()
    return width ? { x: left + width / 2, y: top + height / 2 } : undefined
  }
}

/** Runs inside the page: before a frame is drawn the application hears of the window's new size. */
export function nextFrame(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
}

/** Runs inside the page. */
export function showSlide(no: number): void {
  (document.querySelector('#app') as any).__vue_app__.config.globalProperties.$router.replace(`/${no}`)
}

/** In pixels. WebKit sets a space beside Hangul closer: a line is that much shorter. Twenty lines below each other add up their rounding. */
const TOLERANCE = { right: 16, down: 6 }

export function compareViews(view: View, reference: View): string[] {
  const found: string[] = []
  if (!view.ready)
    found.push('never comes to rest')
  if (view.width !== reference.width || view.height !== reference.height)
    found.push(`its window is ${view.width} × ${view.height}`)
  if (!view.isUpright)
    found.push('the slide is turned or mirrored')
  const texts = (of: View) => of.runs.map(({ text }) => text).join('|')
  if (texts(view) !== texts(reference))
    return [...found, `another text: ${texts(view)}, not ${texts(reference)}`]
  const moved = view.runs.flatMap(({ text, x, y }, index) => {
    const [right, down] = [x - reference.runs[index]!.x, y - reference.runs[index]!.y]
    return Math.abs(right) > TOLERANCE.right || Math.abs(down) > TOLERANCE.down ? [`"${text}" ${right} px to the right, ${down} px down`] : []
  })
  return [...found, ...moved]
}
