import type { KeyPress } from '../shared/useKeys.ts'
import type { Interview, InterviewPhase } from './interviewTypes.ts'
import { readKey } from '../shared/useKeys.ts'

/** What the page adds to the interview itself. */
export interface InterviewPageActions {
  toggleRecording: () => void
  microphoneOff: () => void
  toggleExhibit: () => void
  /** Shows the next (1) or the previous (-1) slide of the question, while its exhibit is shown. */
  turn: (by: 1 | -1) => void
  play: () => void
  removeTake: () => void
}

type Keys = Partial<Record<string, () => void>>

/** What a key does in each phase; each is a button on the screen as well. */
export function actionOf(phase: InterviewPhase, isFollowUp: boolean, press: KeyPress, interview: Interview, page: InterviewPageActions): (() => void) | undefined {
  const key = readKey(press)
  if (!key)
    return undefined
  if (phase === 'review' && !isFollowUp && key.digit)
    return () => interview.tickPoint(key.digit! - 1)
  return keysOf(phase, isFollowUp, interview, page)[key.code]
}

function keysOf(phase: InterviewPhase, isFollowUp: boolean, interview: Interview, page: InterviewPageActions): Keys {
  switch (phase) {
    case 'ready':
      return { Enter: interview.start, Space: interview.start, KeyC: interview.resume, KeyR: page.toggleRecording }
    case 'review': {
      const common = { KeyP: page.play, KeyX: page.removeTake, Escape: interview.finish }
      return isFollowUp
        ? { ...common, KeyA: () => interview.judge(false), KeyD: () => interview.judge(true) }
        : { ...common, KeyA: () => interview.grade('again'), KeyS: () => interview.grade('unsure'), KeyD: () => interview.grade('good') }
    }
    case 'report':
      return { Enter: interview.restart, Space: interview.restart, Escape: interview.restart }
    default:
      return {
        Enter: interview.proceed,
        Space: interview.proceed,
        KeyV: page.toggleExhibit,
        KeyR: page.microphoneOff,
        ArrowRight: () => page.turn(1),
        ArrowLeft: () => page.turn(-1),
        Escape: interview.finish,
      }
  }
}
