/** The value below which `share` (0 to 1) of the values lie, the next higher one where it falls between two. */
export function percentile(values: number[], share: number): number {
  if (!values.length)
    throw new RangeError('there is no percentile of no values')
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]!
}

export function median(values: number[]): number {
  return percentile(values, 0.5)
}
