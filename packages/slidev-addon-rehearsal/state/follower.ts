// The window that turned a page last leads: all others follow it, and so does one that opens.

export interface WindowTraits {
  /** `page` is one without slides, such as `/rehearsal`. */
  kind: 'audience' | 'presenter' | 'page'
  /** On the computer that the deck is served from. */
  here: boolean
}

/** An audience window on the presenter's computer leads (the clicker may have its focus); one on a stranger's phone does not. */
export function mayLead({ kind, here }: WindowTraits): boolean {
  return kind === 'presenter' || (kind === 'audience' && here)
}

/** The audience's window at a slide's own address (`/5`, not `/`) shows that slide until the next turn. */
export function joinsOnOpening({ kind }: WindowTraits, namesSlide: boolean): boolean {
  return kind === 'presenter' || (kind === 'audience' && !namesSlide)
}

export interface SlidePosition { page: number, clicks: number }

export interface TalkPosition extends SlidePosition {
  turn: number
  by: string
  /** From a window that opened alone: no other follows. */
  quiet?: boolean
}

/** Deterministic tie-break: every window picks the same of two simultaneous turns, and a turn over the position of a window that opened alone. */
export function isNewerPosition(one: TalkPosition, other: TalkPosition): boolean {
  if (one.turn !== other.turn)
    return one.turn > other.turn
  return one.quiet === other.quiet ? one.by > other.by : !one.quiet
}

export interface PositionRequest { id: string, answer?: TalkPosition }

/** Longer than a message takes on a slow network. A window that gets no answer leads. */
const ANSWER_WITHIN_MS = 3000

interface Shared<T> { read: () => T | undefined, write: (value: T) => void }

export interface FollowerOptions {
  windowId: string
  traits: () => WindowTraits
  shown: () => SlidePosition | undefined
  clicksOf: (page: number) => number | undefined
  show: (position: SlidePosition) => void
  position: Shared<TalkPosition>
  request: Shared<PositionRequest>
  createId: () => string
  /** The presenter's own choice in Slidev's bar: whether this window sends and receives. */
  mayReceive: () => boolean
  maySend: () => boolean
  later: (act: () => void, ms: number) => void
}

export type Follower = ReturnType<typeof createFollower>

export function createFollower(options: FollowerOptions) {
  const { position, request, traits, shown, windowId } = options
  let own: { id: string, joins: boolean } | undefined
  let inStep = false
  let answered = ''

  function isShown({ page, clicks }: SlidePosition): boolean {
    const now = shown()
    // Once a slide is drawn, Slidev limits clicks to those that it has.
    const total = options.clicksOf(page) ?? Number.POSITIVE_INFINITY
    return now !== undefined && now.page === page && Math.min(now.clicks, total) === Math.min(clicks, total)
  }

  function lead(quiet?: true): void {
    const now = shown()
    if (!now || !mayLead(traits()) || !options.maySend())
      return
    inStep = true
    position.write({ turn: (position.read()?.turn ?? 0) + 1, by: windowId, page: now.page, clicks: now.clicks, ...(quiet && { quiet }) })
  }

  function follow(to: SlidePosition): void {
    if (!options.mayReceive() || !shown())
      return
    inStep = true
    if (!isShown(to))
      options.show(to)
  }

  function hearAnswer(answer: TalkPosition): void {
    const known = position.read()
    const joins = own?.joins
    own = undefined
    if (!known || known.quiet || isNewerPosition(answer, known))
      position.write({ ...answer, turn: Math.max(answer.turn, (known?.turn ?? 0) + 1) })
    if (joins)
      follow(answer)
  }

  return {
    opened(namesSlide: boolean): void {
      const id = options.createId()
      own = { id, joins: joinsOnOpening(traits(), namesSlide) }
      inStep = false
      request.write({ id })
      options.later(() => own?.id === id && lead(true), ANSWER_WITHIN_MS)
    },
    moved(): void {
      const known = position.read()
      if (known && !known.quiet && isShown(known))
        return
      own = undefined
      lead()
    },
    heard(): void {
      const known = position.read()
      if (!known || known.by === windowId || known.quiet)
        return
      own = undefined
      follow(known)
    },
    asked(): void {
      const asked = request.read()
      if (asked?.answer && asked.id === own?.id)
        return hearAnswer(asked.answer)
      const now = shown()
      if (!asked || asked.answer || !inStep || !now || answered === asked.id)
        return
      answered = asked.id
      const { turn, by } = position.read() ?? { turn: 0, by: windowId }
      request.write({ ...asked, answer: { turn, by, ...now } })
    },
  }
}
