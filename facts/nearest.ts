/** The `count` candidates most like `text`: those that contain it or are contained in it first, then by edit distance. */
export function nearestTo(text: string, candidates: string[], count = 3): string[] {
  return candidates
    .map(candidate => ({
      candidate,
      contains: text !== '' && (candidate.includes(text) || text.includes(candidate)),
      distance: editDistance(text, candidate),
    }))
    .sort((a, b) => Number(b.contains) - Number(a.contains) || a.distance - b.distance)
    .slice(0, count)
    .map(({ candidate }) => candidate)
}

/** Levenshtein distance: insertions, deletions and substitutions that turn `a` into `b`. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      current.push(Math.min(
        previous[column]! + 1,
        current[column - 1]! + 1,
        previous[column - 1]! + (a[row - 1] === b[column - 1]
          ? 0
          : 1),
      ))
    }
    previous = current
  }
  return previous[b.length]!
}
