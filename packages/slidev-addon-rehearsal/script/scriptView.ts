import type { RecordCollection } from '../state/recordStore.ts'
import type { KeyValueStorage } from '../state/storage.ts'
import { createCollection } from '../state/recordStore.ts'

/** From reading to speaking freely: everything, the key points, nothing but the question. */
export const DEPTHS = ['script', 'points', 'question'] as const
export type Depth = typeof DEPTHS[number]
export const DEPTH_LABELS: Record<Depth, string> = { script: '대본', points: '핵심', question: '질문만' }

export const TEXT_SIZES = { min: 22, max: 30, step: 2 } as const

export interface ScriptView {
  large: boolean
  depth: Depth
  size: number
  /** The script goes on at one's own rate. */
  scrolls: boolean
  /** A narrow screen shows the script and two buttons, and no slides. */
  phone: boolean
  /** Scripts are estimated with the rate that a microphone has measured. */
  usesMeasuredRate: boolean
}

export const DEFAULT_VIEW: ScriptView = { large: false, depth: 'script', size: 26, scrolls: false, phone: true, usesMeasuredRate: false }
export const VIEW_ID = 'speaker'

export function viewCollection(storage: KeyValueStorage, namespace: string): RecordCollection<ScriptView> {
  return createCollection(storage, { namespace, name: 'speaker', version: 1, read: readView })
}

/** Invalid fields fall back to defaults. */
export function readView(data: unknown): ScriptView {
  const { large, depth, size, scrolls, phone, usesMeasuredRate } = (data ?? {}) as Partial<ScriptView>
  return {
    large: large === true,
    depth: DEPTHS.find(known => known === depth) ?? DEFAULT_VIEW.depth,
    size: clampSize(typeof size === 'number' && Number.isFinite(size) ? size : DEFAULT_VIEW.size),
    scrolls: scrolls === true,
    phone: phone !== false,
    usesMeasuredRate: usesMeasuredRate === true,
  }
}

export function clampSize(size: number): number {
  return Math.min(TEXT_SIZES.max, Math.max(TEXT_SIZES.min, size))
}

export function nextDepth(depth: Depth): Depth {
  return DEPTHS[(DEPTHS.indexOf(depth) + 1) % DEPTHS.length]!
}
