import type { Grade } from '../progress/boxes.ts'
import type { KeyPress } from '../shared/useKeys.ts'
import type { PracticePhase } from './practiceState.ts'
import { readKey } from '../shared/useKeys.ts'

/** What keys do; each is a control on the screen as well. Those that one of the modes lacks are optional. */
export interface PracticeActions {
  start: () => void
  resume: () => void
  proceed: () => void
  tick: (index: number) => void
  grade: (grade: Grade) => void
  /** Shows the prepared answer first. */
  gradeFollowUp: (answered: boolean) => void
  undo: () => void
  finish: () => void
  restart: () => void
  toggleRecording: () => void
  microphoneOff: () => void
  play: () => void
  removeTake: () => void
  toggleOrder?: () => void
  toggleScope?: () => void
  focusInterviewDay?: () => void
  toggleSlides?: () => void
  turnSlide?: (by: 1 | -1) => void
}

type Keys = Partial<Record<string, () => void>>

export function actionOf(phase: PracticePhase, isFollowUp: boolean, press: KeyPress, actions: PracticeActions): (() => void) | undefined {
  const key = readKey(press)
  if (!key)
    return undefined
  if (key.digit)
    return phase === 'review' && !isFollowUp ? () => actions.tick(key.digit! - 1) : undefined
  return keysOf(phase, isFollowUp, actions)[key.code]
}

function keysOf(phase: PracticePhase, isFollowUp: boolean, actions: PracticeActions): Keys {
  const { start, resume, proceed, grade, gradeFollowUp, undo, finish, restart, toggleRecording, microphoneOff, play, removeTake, toggleOrder, toggleScope, focusInterviewDay, toggleSlides, turnSlide } = actions
  switch (phase) {
    case 'ready':
      return { Enter: start, Space: start, KeyC: resume, KeyR: toggleRecording, KeyO: toggleOrder, KeyT: toggleScope, KeyI: focusInterviewDay }
    case 'review': {
      const common = { KeyR: microphoneOff, KeyP: play, KeyX: removeTake, Escape: finish }
      return isFollowUp
        ? { ...common, Enter: () => gradeFollowUp(true), Space: () => gradeFollowUp(true), KeyA: () => gradeFollowUp(false), KeyD: () => gradeFollowUp(true), KeyZ: undo }
        : { ...common, KeyA: () => grade('again'), KeyS: () => grade('unsure'), KeyD: () => grade('good') }
    }
    case 'report':
      return { Enter: restart, Space: restart, Escape: restart, KeyZ: undo }
    default:
      return {
        Enter: proceed,
        Space: proceed,
        KeyR: microphoneOff,
        KeyZ: undo,
        KeyV: toggleSlides,
        ArrowRight: turnSlide && (() => turnSlide(1)),
        ArrowLeft: turnSlide && (() => turnSlide(-1)),
        Escape: finish,
      }
  }
}
