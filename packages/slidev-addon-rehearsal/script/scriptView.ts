import type { KeyValueStorage, RecordCollection } from '../state/recordStore.ts'
import { createCollection } from '../state/recordStore.ts'

/** From reading to speaking freely: everything, the key points, nothing but the question. */
export const DEPTHS = ['script', 'points', 'question'] as const
export type Depth = typeof DEPTHS[number]
export const DEPTH_LABELS: Record<Depth, string> = { script: '대본', points: '핵심', question: '질문만' }

/** Pixels. */
export const TEXT_SIZES = { min: 22, max: 30, step: 2 } as const

/** How a speaker looks at the script, on this device. */
export interface SpeakerSettings {
  /** The script large and the slides small. */
  large: boolean
  depth: Depth
  /** Pixels, within `TEXT_SIZES`. */
  size: number
  /** The script goes on at one's own rate. */
  scrolls: boolean
  /** A narrow screen shows the script and two buttons, and no slides. */
  phone: boolean
}

export const DEFAULT_SPEAKER: SpeakerSettings = { large: false, depth: 'script', size: 26, scrolls: false, phone: true }
export const SPEAKER_ID = 'speaker'

export function speakerCollection(storage: KeyValueStorage, namespace: string): RecordCollection<SpeakerSettings> {
  return createCollection(storage, { namespace, name: 'speaker', version: 1, read: readSpeaker })
}

/** What makes no sense is as it was in the beginning. */
export function readSpeaker(data: unknown): SpeakerSettings {
  const { large, depth, size, scrolls, phone } = (data ?? {}) as Partial<SpeakerSettings>
  return {
    large: large === true,
    depth: DEPTHS.find(known => known === depth) ?? DEFAULT_SPEAKER.depth,
    size: clampSize(typeof size === 'number' && Number.isFinite(size) ? size : DEFAULT_SPEAKER.size),
    scrolls: scrolls === true,
    phone: phone !== false,
  }
}

export function clampSize(size: number): number {
  return Math.min(TEXT_SIZES.max, Math.max(TEXT_SIZES.min, size))
}

export function nextDepth(depth: Depth): Depth {
  return DEPTHS[(DEPTHS.indexOf(depth) + 1) % DEPTHS.length]!
}
