import type { SlideRoute, SlidevConfig } from '@slidev/types'
import type { ComputedRef, Ref, ShallowRef } from 'vue'

/** State of Slidev's own timer; all times are `Date.now()` milliseconds, 0 where there is none. */
export interface SlidevTimerState {
  status: 'stopped' | 'running' | 'paused'
  slides: Record<number, { start?: number, end?: number }>
  startedAt: number
  pausedAt: number
}

/** What Slidev keeps equal in every window (and, with a server, on every device). */
export interface SlidevSharedState {
  page: number
  clicks: number
  timer: SlidevTimerState
  /** Slidev copies keys that it does not know as well, so the addon keeps its own here. */
  [key: string]: unknown
}

export const configs: SlidevConfig & { slidesTitle: string, [key: string]: unknown }
export const slides: ShallowRef<SlideRoute[]>
export const sharedState: SlidevSharedState

/** Turns Slidev's shortcuts off until the returned function is called. */
export function lockShortcuts(): () => void

export interface SlidevNav {
  slides: Ref<SlideRoute[]>
  currentSlideNo: ComputedRef<number>
  currentSlideRoute: ComputedRef<SlideRoute>
  isPresenter: ComputedRef<boolean>
  /** False on pages that show no slide, such as `/rehearsal`. */
  hasPrimarySlide: ComputedRef<boolean>
  go: (no: number | string, clicks?: number) => Promise<void>
}
export function useNav(): SlidevNav

export interface SlidevTimer {
  status: ComputedRef<SlidevTimerState['status']>
  reset: () => void
  resume: () => void
  pause: () => void
}
export function useTimer(): SlidevTimer
