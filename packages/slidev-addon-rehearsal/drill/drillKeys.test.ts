import type { DrillPhase } from './drillTypes.ts'
import { describe, expect, it } from 'vitest'
import { commandOf } from './drillKeys.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false }
const command = (phase: DrillPhase, code: string, extra = {}) => commandOf(phase, { ...none, code, ...extra })

describe('commandOf', () => {
  it('leads through a drill with Space or Enter', () => {
    for (const code of ['Space', 'Enter', 'NumpadEnter']) {
      expect(command('ready', code)).toEqual({ kind: 'start' })
      expect(command('question', code)).toEqual({ kind: 'reveal' })
      expect(command('review', code)).toBeUndefined()
      expect(command('followUp', code)).toEqual({ kind: 'proceed' })
      expect(command('summary', code)).toEqual({ kind: 'restart' })
    }
  })

  it('ticks with digits, of the row and of the pad, in the review only', () => {
    expect(command('review', 'Digit1')).toEqual({ kind: 'tick', index: 0 })
    expect(command('review', 'Numpad5')).toEqual({ kind: 'tick', index: 4 })
    expect(command('review', 'Digit0')).toBeUndefined()
    expect(command('question', 'Digit1')).toBeUndefined()
  })

  it('judges with A, S, D, whatever they type', () => {
    expect(['KeyA', 'KeyS', 'KeyD'].map(code => command('review', code))).toEqual([
      { kind: 'grade', grade: 'again' },
      { kind: 'grade', grade: 'unsure' },
      { kind: 'grade', grade: 'good' },
    ])
  })

  it.each(['ctrlKey', 'metaKey', 'altKey', 'shiftKey', 'repeat'])('leaves %s to the browser', (modifier) => {
    expect(command('review', 'KeyA', { [modifier]: true })).toBeUndefined()
    expect(command('ready', 'KeyR', { [modifier]: true })).toBeUndefined()
  })

  it('switches the microphone off in the whole session, where its sign says R', () => {
    expect((['question', 'review', 'followUp'] as const).map(phase => command(phase, 'KeyR')?.kind)).toEqual(['microphoneOff', 'microphoneOff', 'microphoneOff'])
  })

  it('leaves with Escape once a session is on', () => {
    expect((['question', 'review', 'followUp'] as const).map(phase => command(phase, 'Escape')?.kind)).toEqual(['finish', 'finish', 'finish'])
    expect(command('ready', 'Escape')).toBeUndefined()
  })
})
