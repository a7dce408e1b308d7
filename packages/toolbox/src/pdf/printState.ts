import type { awaited } from '../site/awaited.ts'

/** How far the print page is. */
export interface PrintState {
  /** Slides that stand still, with everything on them loaded. */
  ready: number[]
  /** What the other slides wait for; empty as soon as all are ready. */
  waiting: { slide: number, reason: string }[]
  /** What can never become right. */
  broken: { slide: number, reason: string, /** Text by which the line is found in the source. */ hint?: string }[]
}

/** An error that a component threw, and the slide that it is on where that is known. */
interface SlideError {
  slide?: number
  message: string
}

type PrintWindow = Window & { deckSlideErrors?: SlideError[], awaited: typeof awaited }

/**
 * Notes what components throw, with their slides: Vue only logs it in a build, and leaves an empty place. Runs in the browser
 * before the deck does; Vue makes its app known on the element that it mounts on, and slides are loaded after that.
 */
export function catchSlideErrors(): void {
  const errors: SlideError[] = (window as unknown as PrintWindow).deckSlideErrors = []
  Object.defineProperty(HTMLElement.prototype, '__vue_app__', {
    configurable: true,
    get: () => undefined,
    set(app) {
      Object.defineProperty(this, '__vue_app__', { value: app, configurable: true, writable: true })
      app.config.errorHandler = (error: unknown, component: any) => {
        console.error(error)
        let instance = component?.$
        // Slidev hands the slide down as the prop `route` of its wrapper.
        while (instance && instance.props?.route?.no === undefined)
          instance = instance.parent
        errors.push({ slide: instance?.props.route.no, message: String(error) })
      }
    },
  })
}

/**
 * Looks at the print page. Runs in the browser, so it must not use anything from outside.
 *
 * @param expected the slides that belong on the page
 */
export async function readPrintState(expected: number[]): Promise<PrintState> {
  const state: PrintState = { ready: [], waiting: [], broken: [] }
  const containers = new Map<number, HTMLElement[]>()
  for (const container of document.querySelectorAll<HTMLElement>('.print-slide-container')) {
    const slide = Number.parseInt(container.id)
    containers.set(slide, [...containers.get(slide) ?? [], container])
  }
  const isBlank = !document.querySelector('#print-content')
  // Laying out asks for the fonts that are used. A page that was asked for a moment ago may have no body yet.
  document.body?.getBoundingClientRect()
  // Whatever a slide uses is being fetched once it is laid out; the promise covers everything asked for so far.
  await document.fonts.ready
  const fontsLoading = document.fonts.status !== 'loaded'

  for (const { slide, message } of (window as unknown as PrintWindow).deckSlideErrors ?? []) {
    if (slide === undefined || expected.includes(slide))
      state.broken.push({ slide: slide ?? expected[0]!, reason: `the slide cannot be rendered: ${message}` })
  }
  for (const slide of expected) {
    const broken = (containers.get(slide) ?? []).flatMap(container => findBroken(container))
    if (broken.length) {
      state.broken.push(...broken.map(problem => ({ slide, ...problem })))
      continue
    }
    const reason = isBlank ? 'the deck has not started' : whatIsMissing(containers.get(slide) ?? [])
    if (reason)
      state.waiting.push({ slide, reason })
    else
      state.ready.push(slide)
  }
  return state

  function whatIsMissing(pages: HTMLElement[]): string {
    if (!pages.length)
      return 'its code'
    const missing = pages.map(page => (window as unknown as PrintWindow).awaited(page)).find(Boolean)
    return missing ?? (fontsLoading ? 'its fonts' : '')
  }

  function findBroken(page: HTMLElement) {
    const problems: { reason: string, hint?: string }[] = []
    for (const image of page.querySelectorAll('img')) {
      const source = image.getAttribute('src') ?? ''
      if (image.complete && !image.naturalWidth && source)
        problems.push({ reason: `the picture ${source} cannot be loaded`, hint: source })
    }
    for (const image of page.querySelectorAll('svg image')) {
      const source = image.getAttribute('href') ?? image.getAttribute('xlink:href') ?? ''
      if (performance.getEntriesByName(new URL(source, location.href).href).some(entry => (entry as PerformanceResourceTiming).responseStatus >= 400))
        problems.push({ reason: `the picture ${source} cannot be loaded`, hint: source })
    }
    // Slidev's own Mermaid component shows the message in a red box in place of the diagram.
    for (const box of page.querySelectorAll('pre.text-wrap[border]'))
      problems.push({ reason: `a Mermaid diagram cannot be drawn: ${box.textContent?.trim()}`, hint: '```mermaid' })
    if (page.querySelector('[aria-roledescription="error"]'))
      problems.push({ reason: 'a Mermaid diagram cannot be drawn', hint: '```mermaid' })
    // The deck's components show what is wrong with their props in place of themselves.
    for (const box of page.querySelectorAll('.prop-error'))
      problems.push({ reason: `a component cannot be shown: ${box.textContent?.trim()}` })
    // Slidev's layout for a slide that failed to load.
    if (page.querySelector('.slidev-layout') === null && page.textContent?.includes('Failed to fetch this slide'))
      problems.push({ reason: 'the slide cannot be loaded' })
    return problems
  }
}
