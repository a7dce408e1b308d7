/** A moment within a piece of a recording. */
export interface Marker {
  /** Milliseconds from the beginning of the piece. */
  atMs: number
  kind: 'slide' | 'click' | 'asked'
  /** Which of the question's slides, from 1. */
  slide: number
  clicks: number
}

/** A run is recorded in pieces, one for each visit to a question: so much of it can be kept, and no more. */
export interface RunPiece {
  runId: string
  /** Milliseconds since 1970. */
  runStartedAt: number
  /** Question; empty for the slides outside any. */
  slug: string
  /** Milliseconds since 1970. */
  recordedAt: number
  durationMs: number
  markers: Marker[]
  audio: Blob
}

/** What was recorded of one question in one run. */
export interface RunTake {
  runId: string
  runStartedAt: number
  slug: string
  durationMs: number
  /** Bytes. */
  size: number
  /** In the order in which they were spoken. */
  pieces: RunPiece[]
}

export function pieceKey({ runId, slug, recordedAt }: RunPiece): string {
  return `${runId}/${slug}/${recordedAt}`
}

/** Groups pieces by run and question; the latest run first. */
export function takesOf(pieces: readonly RunPiece[]): RunTake[] {
  const takes = new Map<string, RunTake>()
  for (const piece of [...pieces].sort((a, b) => a.recordedAt - b.recordedAt)) {
    const { runId, runStartedAt, slug, durationMs, audio } = piece
    const key = `${runId}/${slug}`
    const take = takes.get(key) ?? { runId, runStartedAt, slug, durationMs: 0, size: 0, pieces: [] }
    takes.set(key, take)
    take.durationMs += durationMs
    take.size += audio.size
    take.pieces.push(piece)
  }
  return [...takes.values()].sort((a, b) => b.runStartedAt - a.runStartedAt)
}

/**
 * What is to be deleted: of each question the first and the latest take stay, so that one hears how far one has come. What
 * was said outside any question stays with the latest recorded run.
 */
export function outdated(pieces: readonly RunPiece[]): RunPiece[] {
  const takes = takesOf(pieces)
  const latestRun = takes[0]?.runId
  return takes.filter((take) => {
    if (!take.slug)
      return take.runId !== latestRun
    const same = takes.filter(other => other.slug === take.slug)
    return take !== same[0] && take !== same.at(-1)
  }).flatMap(take => take.pieces)
}

/** Where to begin to hear a slide of the question: in which piece, and at which moment of it. */
export function momentOf(take: RunTake, slide: number): { piece: RunPiece, atMs: number } | undefined {
  for (const piece of take.pieces) {
    const marker = piece.markers.find(marker => marker.kind === 'slide' && marker.slide === slide)
    if (marker)
      return { piece, atMs: marker.atMs }
  }
  return undefined
}
