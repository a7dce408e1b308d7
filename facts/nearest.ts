import { distance } from 'fastest-levenshtein'

/** The `count` candidates most like `text`: those that contain it or are contained in it first, then by edit distance. */
export function nearestTo(text: string, candidates: string[], count = 3): string[] {
  return candidates
    .map(candidate => ({
      candidate,
      contains: text !== '' && (candidate.includes(text) || text.includes(candidate)),
      distance: distance(text, candidate),
    }))
    .sort((a, b) => Number(b.contains) - Number(a.contains) || a.distance - b.distance)
    .slice(0, count)
    .map(({ candidate }) => candidate)
}
