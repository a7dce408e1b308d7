import type { CDPSession, Page } from 'playwright-core'

/** Where a page is that does not answer any more. */
export interface StuckPlace {
  /** Number of the slide whose component is at work. */
  slide?: number
  /** Address, line and column (both from 0) of each script on the stack, the innermost first. */
  frames: { url: string, line: number, column: number }[]
}

/** A page has not answered for the time that it was given: it is in an endless loop, or has run out of memory. */
export class PageStuckError extends Error {
  override name = 'PageStuckError'
  readonly place?: StuckPlace

  /** `place` is nothing where the page does not even say where it is. */
  constructor(seconds: number, place?: StuckPlace) {
    super(`The page has not answered for ${seconds} s.`)
    this.place = place
  }
}

export interface PageWatch {
  /**
   * Waits for something that the page does, but no longer than it may take.
   *
   * @throws PageStuckError that says where the page is
   */
  answer: <T>(work: Promise<T>) => Promise<T>
}

/** How long a page may take for one step, in milliseconds: thousands of times what a slide needs. */
export const PATIENCE = 20_000

/** What the debugger is given to say where the page is, in milliseconds. */
const PAUSE_TIMEOUT = 3_000

/** A page that is in an endless loop answers nobody but the debugger, and that one only if it was there before. */
export async function watchPage(page: Page, patience = PATIENCE): Promise<PageWatch> {
  const session = await page.context().newCDPSession(page)
  const urls = new Map<string, string>()
  session.on('Debugger.scriptParsed', ({ scriptId, url }) => urls.set(scriptId, url))
  // Resume at `debugger` statements in deck code.
  const resume = () => void session.send('Debugger.resume').catch(() => {})
  session.on('Debugger.paused', resume)
  await session.send('Debugger.enable')
  return {
    async answer(work) {
      // Whoever gave up waiting does not hear of its end, which comes with the browser's.
      work.catch(() => {})
      const answered = await within(work.then(value => ({ value })), patience)
      if (answered)
        return answered.value
      throw new PageStuckError(patience / 1000, await within(locate(), PAUSE_TIMEOUT).catch(() => undefined))
    },
  }

  async function locate(): Promise<StuckPlace> {
    session.off('Debugger.paused', resume)
    return readPlace(session, urls)
  }
}

async function readPlace(session: CDPSession, urls: Map<string, string>): Promise<StuckPlace> {
  const paused = new Promise<any>(resolve => session.once('Debugger.paused', resolve))
  session.send('Debugger.pause').catch(() => {})
  const { callFrames } = await paused
  const place: StuckPlace = {
    frames: callFrames.map(({ location }: any) => ({ url: urls.get(location.scriptId) ?? '', line: location.lineNumber, column: location.columnNumber })),
  }
  for (const { object } of callFrames.flatMap((frame: any) => frame.scopeChain).filter(({ type }: any) => type !== 'global')) {
    const { result } = await session.send('Runtime.callFunctionOn', { objectId: object.objectId, functionDeclaration: String(findSlide), returnByValue: true })
    if (typeof result.value === 'number')
      return { ...place, slide: result.value }
  }
  return place
}

/**
 * The slide that a component among some variables stands on. Names are shortened in a build, so Vue's component instances
 * are known by their shape; Slidev hands the slide down as the prop `route` of its wrapper. Runs in the page.
 */
function findSlide(this: Record<string, any>): number | undefined {
  for (const value of Object.values(this)) {
    let instance = value?.appContext && value.vnode ? value : undefined
    while (instance && instance.props?.route?.no === undefined)
      instance = instance.parent
    if (instance)
      return instance.props.route.no
  }
}

/** What a promise comes to, or nothing after some milliseconds. */
async function within<T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  try {
    return await Promise.race([work, new Promise<undefined>(resolve => timer = setTimeout(resolve, milliseconds, undefined))])
  }
  finally {
    clearTimeout(timer)
  }
}
