import type { z } from 'zod/mini'
import type { RecordSpace } from '../state/recordStore.ts'
import { amount, fields, flag, oneOf } from '../state/fields.ts'
import { createCollection } from '../state/recordStore.ts'

export const DEPTHS = ['script', 'points', 'question'] as const
export type Depth = typeof DEPTHS[number]
export const DEPTH_LABELS: Record<Depth, string> = { script: '대본', points: '핵심', question: '질문만' }

export const TEXT_SIZES = { min: 22, max: 30, step: 2 } as const

const viewSchema = fields({ large: flag, depth: oneOf(DEPTHS), size: amount, phone: flag })
export type ScriptView = z.infer<typeof viewSchema>

export const DEFAULT_VIEW: ScriptView = { large: false, depth: 'script', size: 26, phone: true }
export const VIEW_ID = 'speaker'

export function viewCollection(space: RecordSpace) {
  return createCollection(space, 'speaker', 1, viewSchema)
}

export function clampSize(size: number): number {
  return Math.min(TEXT_SIZES.max, Math.max(TEXT_SIZES.min, size))
}

export function nextDepth(depth: Depth): Depth {
  return DEPTHS[(DEPTHS.indexOf(depth) + 1) % DEPTHS.length]!
}
