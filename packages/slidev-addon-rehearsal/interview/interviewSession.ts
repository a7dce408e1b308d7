import type { RecordCollection } from '../state/recordStore.ts'
import type { WriteFailure } from '../state/storeErrors.ts'
import type { InterviewSession } from './interviewStore.ts'
import type { InterviewState } from './interviewTypes.ts'
import { toRaw } from 'vue'
import { calendarDayOf } from '../shared/calendarDay.ts'
import { CURRENT_ID } from './interviewStore.ts'

/** Keeps an interview through a reload. */
export interface InterviewKeeper {
  /** What was left of today's; yesterday's is over. */
  stored: () => InterviewSession | undefined
  /** Returns why it could not be stored, where that is so. */
  keep: (state: InterviewState) => WriteFailure | undefined
  forget: () => void
}

export function createInterviewKeeper(sessions: RecordCollection<InterviewSession>, now: () => number): InterviewKeeper {
  const dayOf = (time: number) => calendarDayOf(new Date(time))
  return {
    stored() {
      const session = sessions.get(CURRENT_ID)
      return session && dayOf(session.startedAt) === dayOf(now()) ? session : undefined
    },
    keep(state) {
      const { startedAt, parts, index, answers, phase, reviewing } = toRaw(state)
      const result = sessions.put(CURRENT_ID, { startedAt, parts, index, answers, reviewing: phase === 'review' ? reviewing : -1 })
      return result.ok ? undefined : result.reason
    },
    forget: () => sessions.remove(CURRENT_ID),
  }
}
