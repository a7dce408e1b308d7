import type { Place } from './place.ts'
import type { WindowTraits } from './windowRules.ts'
import { isNewerPlace, isSamePlace } from './place.ts'
import { joinsOnOpening, mayFollow, mayLead } from './windowRules.ts'

/** A window that opens asks who is there; whoever shows the talk answers with its place. */
export interface Greeting {
  id: string
  answer?: Place
}

/** Longer than a message takes to go and come on a slow network; so long a window that is alone does not lead. */
const ANSWER_WITHIN_MS = 3000

type Spot = Pick<Place, 'page' | 'clicks'>

export interface FollowerOptions {
  windowId: string
  traits: () => WindowTraits
  /** What this window shows; nothing on a page without slides. */
  spot: () => Spot | undefined
  /** Clicks of a slide, where they are known. */
  clicksOf: (page: number) => number | undefined
  /** Shows another slide, without that counting as a turn. */
  show: (spot: Spot) => void
  place: { read: () => Place | undefined, write: (place: Place) => void }
  greeting: { read: () => Greeting | undefined, write: (greeting: Greeting) => void }
  createId: () => string
  /** The presenter's own choice in Slidev's bar: whether this window sends and receives. */
  mayReceive: () => boolean
  maySend: () => boolean
  later: (act: () => void, ms: number) => void
}

export interface Follower {
  /** The window shows a slide for the first time, or again after a page without slides. */
  opened: (namesSlide: boolean) => void
  /** The window went to another slide or click. */
  moved: () => void
  /** A place has arrived. */
  heard: () => void
  /** A greeting has arrived. */
  greeted: () => void
}

/** Keeps one window in step with the others, by the rule in `windowRules.ts`. */
export function createFollower(options: FollowerOptions): Follower {
  const { place, greeting, traits, windowId } = options
  /** The question of this window when it opened, until it knows where the talk is. An answer may come late. */
  let hello: { id: string, joins: boolean } | undefined
  /** Whether this window goes with the talk, and is not one that looks something up beside it. */
  let inStep = false
  let answered = ''

  function isHere(spot: Spot): boolean {
    const own = options.spot()
    return own !== undefined && isSamePlace(own, spot, options.clicksOf(spot.page))
  }

  function lead(quiet?: true): void {
    const spot = options.spot()
    if (!spot || !mayLead(traits()) || !options.maySend())
      return
    inStep = true
    place.write({ turn: (place.read()?.turn ?? 0) + 1, by: windowId, page: spot.page, clicks: spot.clicks, ...(quiet && { quiet }) })
  }

  function follow(to: Spot): void {
    if (!mayFollow(traits()) || !options.mayReceive() || !options.spot())
      return
    inStep = true
    if (!isHere(to))
      options.show(to)
  }

  function hearAnswer(answer: Place): void {
    const known = place.read()
    const joins = hello?.joins
    hello = undefined
    // This window may have taken itself for alone meanwhile.
    if (!known || known.quiet || isNewerPlace(answer, known))
      place.write({ ...answer, turn: Math.max(answer.turn, (known?.turn ?? 0) + 1) })
    if (joins)
      follow(answer)
  }

  return {
    opened(namesSlide) {
      const id = options.createId()
      hello = { id, joins: joinsOnOpening(traits(), namesSlide) }
      inStep = false
      greeting.write({ id })
      options.later(() => hello?.id === id && lead(true), ANSWER_WITHIN_MS)
    },
    moved() {
      const known = place.read()
      if (known && !known.quiet && isHere(known))
        return
      // A page turned by hand needs no answer any more.
      hello = undefined
      lead()
    },
    heard() {
      const known = place.read()
      if (!known || known.by === windowId || known.quiet)
        return
      hello = undefined
      follow(known)
    },
    greeted() {
      const asked = greeting.read()
      if (asked?.answer && asked.id === hello?.id)
        return hearAnswer(asked.answer)
      const spot = options.spot()
      if (!asked || asked.answer || !inStep || !spot || answered === asked.id)
        return
      answered = asked.id
      const { turn, by } = place.read() ?? { turn: 0, by: windowId }
      greeting.write({ ...asked, answer: { turn, by, ...spot } })
    },
  }
}
