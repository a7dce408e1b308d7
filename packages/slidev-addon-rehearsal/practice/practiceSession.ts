import type { Ending } from '../progress/answer.ts'
import type { WriteResult } from '../state/writeFailure.ts'
import type { Part, PartAnswer } from './part.ts'
import type { PracticeOptions, PracticePhase, PracticeState } from './practiceState.ts'
import { computed, reactive, toRaw } from 'vue'
import { LONGEST_GAP_MS } from '../pace/paceModel.ts'
import { keepAnswer } from '../progress/answer.ts'
import { calendarDayOf } from '../shared/calendarDay.ts'
import { findPart, toAnswer } from './part.ts'
import { settingsIn } from './practiceStore.ts'

export type PracticeSession = ReturnType<typeof createPracticeSession>

/** What a session is made of: its state, its clock, and what is stored of it. */
export function createPracticeSession({ mode, sections, store, now, createId, heard }: PracticeOptions) {
  const isDrill = mode === 'drill'
  const state = reactive<PracticeState>({
    phase: 'ready',
    settings: settingsIn(store),
    parts: [],
    total: 0,
    answers: [],
    grading: -1,
    startedAt: 0,
    phaseAt: 0,
    passedMs: 0,
    ticked: [],
    answerShown: false,
    resumable: 0,
  })
  let lookedAt = now()

  const today = () => calendarDayOf(new Date(now()))
  const inDeck = (part: Pick<Part, 'slug' | 'followUp'> | undefined) => findPart(part, sections())
  const asked = computed(() => inDeck(state.parts[0]))
  const graded = computed(() => {
    const answer = state.phase === 'review' ? state.answers[state.grading] : undefined
    const part = inDeck(answer)
    return answer && part && { ...part, answer }
  })

  function note(...results: (WriteResult | undefined)[]): void {
    const failed = results.find(result => result && !result.ok)
    if (failed && !failed.ok)
      state.writeFailure = failed.reason
  }

  function enter(phase: PracticePhase): void {
    lookedAt = now()
    Object.assign(state, { phase, phaseAt: lookedAt, passedMs: 0 })
  }

  return {
    isDrill,
    state,
    today,
    inDeck,
    asked,
    graded,
    note,
    enter,

    /** A gap between two looks that is too long for a busy window is a sleeping computer. */
    look(): void {
      const gap = now() - lookedAt
      lookedAt += gap
      if (gap > 0 && gap <= LONGEST_GAP_MS)
        state.passedMs += gap
    },

    addAnswer({ slug, followUp }: Part, spokenMs: number, ending: Ending): void {
      state.answers.push({ id: createId(), slug, followUp, at: state.phaseAt, spokenMs, ending, heard: spokenMs ? { ...heard() } : {}, told: [] })
    },

    /** Stores a question's answer with its follow-ups so far. */
    record(answer: PartAnswer | undefined): WriteResult | undefined {
      const section = inDeck(answer)?.section
      return answer && section && keepAnswer(store.answers, toAnswer(mode, toRaw(answer), state.answers, section))
    },

    /** Stores the session for a reload. */
    keep(): void {
      const { startedAt, parts, total, answers, grading } = toRaw(state)
      if (parts.length || (!isDrill && grading >= 0))
        note(store.sessions.put(mode, { day: today(), startedAt, parts, total, answers, grading: isDrill ? -1 : grading }))
      else
        store.sessions.remove(mode)
    },

    forget: () => store.sessions.remove(mode),

    /** What is left of today's session. */
    stored() {
      const session = store.sessions.get(mode)
      const parts = session?.parts.filter(inDeck) ?? []
      return session?.day === today() && (parts.length || session.grading >= 0) ? { ...session, parts } : undefined
    },
  }
}
