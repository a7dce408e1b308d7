/**
 * The one rule for windows and devices: **the last hand leads**. Whoever turned a page or pressed a button last is
 * followed by all the others; a window that opens follows too; and when a window goes, what it measured can be carried
 * on in any presenter's view.
 */

/** `audience` shows slides, `presenter` is the presenter's view, `page` one without slides (`/rehearsal`, `/drill`, `/interview`, `/readiness`). */
export type WindowKind = 'audience' | 'presenter' | 'page'

export interface WindowTraits {
  kind: WindowKind
  /** On the computer that the deck is served from. */
  here: boolean
}

/** Whether turning a page by hand in this window takes the others along. */
export function mayLead({ kind, here }: WindowTraits): boolean {
  // A projector's window with the clicker's focus leads. The same page on a stranger's phone does not.
  return kind === 'presenter' || (kind === 'audience' && here)
}

export function mayFollow({ kind }: WindowTraits): boolean {
  return kind !== 'page'
}

/** Whether this window has the run's buttons and keys. */
export function mayPress({ kind }: WindowTraits): boolean {
  return kind === 'presenter'
}

/**
 * Whether a window that opens while others show the talk goes where they are. A presenter's view always does: pressing
 * on from another slide would take the talk along. An audience's window that was opened at a slide's own address shows
 * that slide, and comes along with the next turn.
 *
 * @param window the one that opens
 * @param namesSlide whether the address holds a slide, as `/5` does and `/` does not
 */
export function joinsOnOpening(window: WindowTraits, namesSlide: boolean): boolean {
  return window.kind === 'presenter' || (window.kind === 'audience' && !namesSlide)
}
