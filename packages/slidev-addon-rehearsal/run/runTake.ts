export interface Marker { atMs: number, kind: 'slide' | 'click' | 'asked', slide: number, clicks: number }

export interface RunSegment {
  runId: string
  runStartedAt: number
  slug: string
  recordedAt: number
  durationMs: number
  markers: Marker[]
  audio: Blob
}

export type RunTake = ReturnType<typeof takesOf>[number]

export function segmentKey({ runId, slug, recordedAt }: RunSegment): string {
  return `${runId}/${slug}/${recordedAt}`
}

export function takesOf(segments: readonly RunSegment[]) {
  const inOrder = [...segments].sort((a, b) => a.recordedAt - b.recordedAt)
  const bySection: Record<string, RunSegment[]> = {}
  for (const segment of inOrder)
    (bySection[`${segment.runId}/${segment.slug}`] ??= []).push(segment)
  return Object.values(bySection)
    .map((segments) => {
      const { runId, runStartedAt, slug } = segments[0]!
      const sum = (of: (segment: RunSegment) => number) => segments.reduce((sum, segment) => sum + of(segment), 0)
      return { runId, runStartedAt, slug, durationMs: sum(({ durationMs }) => durationMs), size: sum(({ audio }) => audio.size), segments }
    })
    .sort((a, b) => b.runStartedAt - a.runStartedAt)
}

/** To be deleted: all but the first and the latest take of each question; outside any question, all but the latest run's. */
export function outdated(segments: readonly RunSegment[]): RunSegment[] {
  const takes = takesOf(segments)
  return takes.filter((take) => {
    if (!take.slug)
      return take.runId !== takes[0]!.runId
    const same = takes.filter(other => other.slug === take.slug)
    return take !== same[0] && take !== same.at(-1)
  }).flatMap(take => take.segments)
}

export function momentOf(take: RunTake, slide: number): { segment: RunSegment, atMs: number } | undefined {
  for (const segment of take.segments) {
    const marker = segment.markers.find(marker => marker.kind === 'slide' && marker.slide === slide)
    if (marker)
      return { segment, atMs: marker.atMs }
  }
  return undefined
}
