/** Where the talk stands, as its last hand left it. */
export interface Place {
  /** Grows by one with every turn. */
  turn: number
  /** The window in which it was turned. */
  by: string
  /** 1-based number of the slide. */
  page: number
  clicks: number
  /** Noted by a window that opened alone: nobody is taken along. */
  quiet?: boolean
}

/** Of two turns made at the same moment all windows choose the same. */
export function isNewerPlace(place: Place, than: Place): boolean {
  return place.turn !== than.turn ? place.turn > than.turn : place.by > than.by
}

/**
 * Whether both show the same. Slidev goes back to a slide with more clicks than it can have, and corrects the number
 * when the slide is drawn.
 *
 * @param one a place
 * @param two another
 * @param total clicks of the slide, where they are known
 */
export function isSamePlace(one: Pick<Place, 'page' | 'clicks'>, two: Pick<Place, 'page' | 'clicks'>, total = Number.POSITIVE_INFINITY): boolean {
  return one.page === two.page && Math.min(one.clicks, total) === Math.min(two.clicks, total)
}
