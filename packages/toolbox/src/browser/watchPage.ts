import type { CDPSession, Page } from 'playwright-core'
import type { PlacedSlide } from '../deck/slidePlace.ts'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { UserError } from '../cli/userError.ts'
import { slidePlace } from '../deck/slidePlace.ts'

/** The page is in an endless loop, or has run out of memory. */
export class PageStuckError extends Error {
  override name = 'PageStuckError'
  readonly slide?: number

  /** `slide` is the number of the slide whose component is at work, where there is one. */
  constructor(seconds: number, slide?: number) {
    super(`The page has not answered for ${seconds} s.`)
    this.slide = slide
  }
}

/** How long a page may take for one step, in milliseconds: thousands of times what a slide needs. Tests wait less. */
const PATIENCE = Number(process.env.DECK_PATIENCE ?? 20_000)

/** Milliseconds for the debugger to say where the page is. */
const PAUSE_TIMEOUT = 3_000

export type PageWatch = Awaited<ReturnType<typeof watchPage>>

/** Only a debugger attached beforehand can interrupt an endless loop. `more`: milliseconds on top of what every page may take. */
export async function watchPage(page: Page, more = 0) {
  const patience = PATIENCE + more
  const session = await page.context().newCDPSession(page)
  // Resume at `debugger` statements in deck code.
  const resume = () => void session.send('Debugger.resume').catch(() => {})
  session.on('Debugger.paused', resume)
  await session.send('Debugger.enable')
  return {
    /** Waits for something that the page does, but no longer than it may take: then it throws a `PageStuckError`. */
    async answer<T>(work: Promise<T>): Promise<T> {
      // Ignore a rejection after the timeout.
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

function within<T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> {
  return Promise.race([work, wait(milliseconds, undefined, { ref: false })])
}

/** Turns the failure of a page that does not answer into one that names the slide, its file and line; returns any other error as it is. */
export function explainStuck(error: unknown, slides: PlacedSlide[]): unknown {
  if (!(error instanceof PageStuckError))
    return error
  const slide = slides.find(({ no }) => no === error.slide)
  return new UserError(slide
    ? `${slidePlace(slide)}: the slide hangs. ${error.message} Most likely its code is in an endless loop, or nearly.`
    : `The deck hangs, and no slide's own component is at work. ${error.message} Look for an endless loop in slides, components/, layouts/, setup/ and the .vue files beside slides.md.`)
}
