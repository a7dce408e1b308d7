import type { awaited } from '../site/awaited.ts'
import type { BrokenPart, brokenParts } from '../site/brokenParts.ts'

interface PrintState {
  waiting: { slide: number, reason: string }[]
  broken: (BrokenPart & { slide: number })[]
}

interface SlideError {
  slide?: number
  message: string
}

type PrintWindow = Window & { deckSlideErrors?: SlideError[], awaited: typeof awaited, brokenParts: typeof brokenParts }

/**
 * Collects errors of components, which Vue only logs in a build. Runs in the browser before the deck does: Vue sets `__vue_app__` on
 * its root element before slides are loaded.
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
        // Slidev passes the slide as the prop `route` of its wrapper.
        while (instance && instance.props?.route?.no === undefined)
          instance = instance.parent
        errors.push({ slide: instance?.props.route.no, message: String(error) })
      }
    },
  })
}

/** Runs in the browser, so it uses nothing from outside. */
export async function readPrintState(expected: number[]): Promise<PrintState> {
  const { deckSlideErrors = [], awaited, brokenParts } = window as unknown as PrintWindow
  const state: PrintState = { waiting: [], broken: [] }
  const isBlank = !document.querySelector('#print-content')
  // Layout requests the fonts in use. The page may have no body yet.
  document.body?.getBoundingClientRect()
  await document.fonts.ready
  const fontsLoading = document.fonts.status !== 'loaded'

  for (const { slide, message } of deckSlideErrors) {
    if (slide === undefined || expected.includes(slide))
      state.broken.push({ slide: slide ?? expected[0]!, reason: `the slide cannot be rendered: ${message}` })
  }
  const containers = [...document.querySelectorAll<HTMLElement>('.print-slide-container')]
  for (const slide of expected) {
    const pages = containers.filter(({ id }) => Number.parseInt(id) === slide)
    const broken = pages.flatMap(brokenParts)
    const reason = isBlank ? 'the deck has not started' : whatIsMissing(pages)
    if (broken.length)
      state.broken.push(...broken.map(problem => ({ slide, ...problem })))
    else if (reason)
      state.waiting.push({ slide, reason })
  }
  return state

  function whatIsMissing(pages: HTMLElement[]): string {
    if (!pages.length)
      return 'its code'
    return pages.map(page => awaited(page)).find(Boolean) ?? (fontsLoading ? 'its fonts' : '')
  }
}
