import type { KeyPress } from '../shared/useKeys.ts'
import type { PracticePhase } from './practiceSession.ts'
import type { Practice } from './usePractice.ts'
import { readKey } from '../shared/useKeys.ts'

/** What keys do; each is a control on the screen as well. An interview has no scope. */
export interface PracticeActions extends Pick<Practice, 'resume' | 'proceed' | 'tick' | 'grade' | 'gradeFollowUp' | 'undo' | 'finish' | 'restart'> {
  start: () => void
  toggleRecording: () => void
  microphoneOff: () => void
  play: () => void
  removeTake: () => void
  toggleScope?: () => void
}

export function actionOf(phase: PracticePhase, isFollowUp: boolean, press: KeyPress, actions: PracticeActions): (() => void) | undefined {
  const key = readKey(press)
  if (key?.digit)
    return phase === 'review' && !isFollowUp ? () => actions.tick(key.digit! - 1) : undefined
  return key && keysOf(phase, isFollowUp, actions)[key.code]
}

function keysOf(phase: PracticePhase, isFollowUp: boolean, actions: PracticeActions): Partial<Record<string, () => void>> {
  const { start, resume, proceed, grade, gradeFollowUp, undo, finish, restart, toggleRecording, microphoneOff, play, removeTake, toggleScope } = actions
  switch (phase) {
    case 'ready':
      return { Enter: start, Space: start, KeyC: resume, KeyR: toggleRecording, KeyT: toggleScope }
    case 'review': {
      const common = { KeyR: microphoneOff, KeyP: play, KeyX: removeTake, Escape: finish }
      const answered = () => gradeFollowUp(true)
      return isFollowUp
        ? { ...common, Enter: answered, Space: answered, KeyD: answered, KeyA: () => gradeFollowUp(false), KeyZ: undo }
        : { ...common, KeyA: () => grade('again'), KeyS: () => grade('unsure'), KeyD: () => grade('good') }
    }
    case 'report':
      return { Enter: restart, Space: restart, Escape: restart, KeyZ: undo }
    default:
      return { Enter: proceed, Space: proceed, KeyR: microphoneOff, KeyZ: undo, Escape: finish }
  }
}
