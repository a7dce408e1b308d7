import type { DrillPhase } from './drillTypes.ts'
import type { Grade } from './scheduler.ts'
import type { KeyPress } from '../shared/useKeys.ts'
import { readKey } from '../shared/useKeys.ts'

/** What a key asks for. Each command is a button on the screen as well. */
export type DrillCommand
  = | { kind: 'start' | 'order' | 'scope' | 'interview' | 'recording' | 'microphoneOff' | 'reveal' | 'play' | 'removeTake' | 'proceed' | 'stuck' | 'finish' | 'restart' | 'resume' | 'undo' }
    | { kind: 'tick', index: number }
    | { kind: 'grade', grade: Grade }

type KeyTable = Record<string, DrillCommand>

const READY: KeyTable = {
  Enter: { kind: 'start' },
  Space: { kind: 'start' },
  KeyO: { kind: 'order' },
  KeyT: { kind: 'scope' },
  KeyI: { kind: 'interview' },
  KeyR: { kind: 'recording' },
  KeyC: { kind: 'resume' },
}
const QUESTION: KeyTable = {
  KeyR: { kind: 'microphoneOff' },
  Enter: { kind: 'reveal' },
  Space: { kind: 'reveal' },
  KeyZ: { kind: 'undo' },
  Escape: { kind: 'finish' },
}
const REVIEW: KeyTable = {
  KeyR: { kind: 'microphoneOff' },
  KeyA: { kind: 'grade', grade: 'again' },
  KeyS: { kind: 'grade', grade: 'unsure' },
  KeyD: { kind: 'grade', grade: 'good' },
  KeyP: { kind: 'play' },
  KeyX: { kind: 'removeTake' },
  Escape: { kind: 'finish' },
}
const FOLLOW_UP: KeyTable = {
  KeyR: { kind: 'microphoneOff' },
  Enter: { kind: 'proceed' },
  Space: { kind: 'proceed' },
  KeyA: { kind: 'stuck' },
  KeyZ: { kind: 'undo' },
  Escape: { kind: 'finish' },
}
const SUMMARY: KeyTable = {
  Enter: { kind: 'restart' },
  Space: { kind: 'restart' },
  KeyZ: { kind: 'undo' },
  Escape: { kind: 'restart' },
}
const TABLES: Record<DrillPhase, KeyTable> = { ready: READY, question: QUESTION, review: REVIEW, followUp: FOLLOW_UP, summary: SUMMARY }

/** The command of a key, where it has one. */
export function commandOf(phase: DrillPhase, press: KeyPress): DrillCommand | undefined {
  const key = readKey(press)
  if (key?.digit)
    return phase === 'review' ? { kind: 'tick', index: key.digit - 1 } : undefined
  return key && TABLES[phase][key.code]
}
