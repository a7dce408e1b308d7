import type { CDPSession, Page } from 'playwright-core'

/** A page has not answered for the time that it was given: it is in an endless loop, or has run out of memory. */
export class PageStuckError extends Error {
  override name = 'PageStuckError'
  readonly slide?: number

  /** `slide` is the number of the slide whose component is at work, where there is one. */
  constructor(seconds: number, slide?: number) {
    super(`The page has not answered for ${seconds} s.`)
    this.slide = slide
  }
}

export interface PageWatch {
  /** Waits for something that the page does, but no longer than it may take: then it throws a `PageStuckError`. */
  answer: <T>(work: Promise<T>) => Promise<T>
}

/** How long a page may take for one step, in milliseconds: thousands of times what a slide needs. */
export const PATIENCE = 20_000

/** What the debugger is given to say where the page is, in milliseconds. */
const PAUSE_TIMEOUT = 3_000

/** A page that is in an endless loop answers nobody but the debugger, and that one only if it was there before. */
export async function watchPage(page: Page, patience = PATIENCE): Promise<PageWatch> {
  const session = await page.context().newCDPSession(page)
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
      session.off('Debugger.paused', resume)
      throw new PageStuckError(patience / 1000, await within(readSlide(session), PAUSE_TIMEOUT).catch(() => undefined))
    },
  }
}

/** The slide at work, by the variables of each function on the stack, the innermost first. */
async function readSlide(session: CDPSession): Promise<number | undefined> {
  const paused = new Promise<any>(resolve => session.once('Debugger.paused', resolve))
  session.send('Debugger.pause').catch(() => {})
  const { callFrames } = await paused
  for (const { object } of callFrames.flatMap((frame: any) => frame.scopeChain).filter(({ type }: any) => type !== 'global')) {
    const { result } = await session.send('Runtime.callFunctionOn', { objectId: object.objectId, functionDeclaration: String(findSlide), returnByValue: true })
    if (typeof result.value === 'number')
      return result.value
  }
}

/**
 * Names are shortened in a build, so Vue's component instances are known by their shape; Slidev hands the slide down as the prop `route`
 * of its wrapper. Runs in the page.
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

async function within<T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  try {
    return await Promise.race([work, new Promise<undefined>(resolve => timer = setTimeout(resolve, milliseconds, undefined))])
  }
  finally {
    clearTimeout(timer)
  }
}
