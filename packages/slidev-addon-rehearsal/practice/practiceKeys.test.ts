import type { PracticeActions } from './practiceKeys.ts'
import type { PracticePhase } from './practiceSession.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { actionOf } from './practiceKeys.ts'

const none = { key: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false }
let called: unknown[]
beforeEach(() => called = [])
const actions = new Proxy({}, { get: (_, name) => (...given: unknown[]) => called.push([name, ...given].join(' ')) }) as Required<PracticeActions>

/** What a key does, and to what; undefined where it is not the page's. */
function pressed(phase: PracticePhase, code: string, { isFollowUp = false, ...extra }: { isFollowUp?: boolean, key?: string, [modifier: string]: unknown } = {}) {
  actionOf(phase, isFollowUp, { ...none, code, ...extra }, actions)?.()
  return called.pop()
}

describe('keys', () => {
  it.each(['Space', 'Enter', 'NumpadEnter'])('%s leads through a session', (code) => {
    expect((['ready', 'asking', 'answering', 'review', 'report'] as const).map(phase => pressed(phase, code)))
      .toEqual(['start', 'proceed', 'proceed', undefined, 'restart'])
    expect(pressed('review', code, { isFollowUp: true })).toBe('gradeFollowUp true')
  })

  it('tick with digits, of the row and of the pad, where key points are shown', () => {
    expect(pressed('review', 'Digit1')).toBe('tick 0')
    expect(pressed('review', 'Numpad5')).toBe('tick 4')
    expect(pressed('review', 'Digit0')).toBeUndefined()
    expect(pressed('review', 'Digit1', { isFollowUp: true })).toBeUndefined()
    expect(pressed('answering', 'Digit1')).toBeUndefined()
  })

  it('grade with A, S, D, whatever they type', () => {
    expect(['KeyA', 'KeyS', 'KeyD'].map(code => pressed('review', code))).toEqual(['grade again', 'grade unsure', 'grade good'])
    expect(['KeyA', 'KeyD'].map(code => pressed('review', code, { isFollowUp: true }))).toEqual(['gradeFollowUp false', 'gradeFollowUp true'])
  })

  it('are known by what they type where they have no place', () => {
    expect([['a', 'review'], ['3', 'review'], [' ', 'ready'], ['Enter', 'answering']].map(([key, phase]) => pressed(phase as PracticePhase, '', { key }))).toEqual(['grade again', 'tick 2', 'start', 'proceed'])
  })

  it.each(['ctrlKey', 'metaKey', 'altKey', 'shiftKey', 'repeat'])('leave %s to the browser', (modifier) => {
    expect(pressed('review', 'KeyA', { [modifier]: true })).toBeUndefined()
    expect(pressed('ready', 'KeyR', { [modifier]: true })).toBeUndefined()
  })

  it('switch the microphone off in the whole session, where its sign says R', () => {
    expect((['asking', 'answering', 'review'] as const).map(phase => pressed(phase, 'KeyR'))).toEqual(['microphoneOff', 'microphoneOff', 'microphoneOff'])
  })

  it('leave with Escape once a session is on', () => {
    expect((['answering', 'review', 'report'] as const).map(phase => pressed(phase, 'Escape'))).toEqual(['finish', 'finish', 'restart'])
    expect(pressed('ready', 'Escape')).toBeUndefined()
  })

  it('do nothing in a mode that has no use for them', () => {
    const interview: PracticeActions = { ...actions, start: actions.start }
    expect(actionOf('ready', false, { ...none, code: 'KeyT' }, interview)).toBeUndefined()
  })
})
