import type { Ending } from '../answers/answer.ts'
import type { Part } from './interviewPlan.ts'
import type { InterviewSession } from './interviewStore.ts'
import type { Interview, InterviewOptions, InterviewPhase, InterviewState } from './interviewTypes.ts'
import { computed, reactive, toRaw } from 'vue'
import { calendarDayOf } from '../shared/calendarDay.ts'
import { gradeCard } from '../drill/scheduler.ts'
import { isAnswered } from '../pace/plan.ts'
import { keepInterview } from './interviewAnswers.ts'
import { findPart } from './interviewParts.ts'
import { planInterview } from './interviewPlan.ts'
import { createInterviewKeeper } from './interviewSession.ts'
import { CURRENT_ID, DEFAULT_SETTINGS } from './interviewStore.ts'
import { remarkBefore } from './interviewText.ts'

/** An interviewer who has heard so much more than planned goes on (share of the budget). */
const CUT_OFF_AT = 1.2

/** One mock interview: what is asked when, how long each answer took, how it was judged. */
export function useInterview({ sections, store, now, random, createId, heard }: InterviewOptions): Interview {
  const state = reactive<InterviewState>({
    phase: 'ready',
    settings: { ...DEFAULT_SETTINGS, ...store.settings.get(CURRENT_ID) },
    parts: [],
    index: 0,
    answers: [],
    reviewing: 0,
    startedAt: 0,
    phaseAt: 0,
    remark: '',
    ticked: [],
    resumable: 0,
  })

  const session = createInterviewKeeper(store.sessions, now)
  const inDeck = (part: Part | undefined) => findPart(part, sections())
  const asked = computed(() => inDeck(state.parts[state.index]))
  const judged = computed(() => {
    const answer = state.phase === 'review' ? state.answers[state.reviewing] : undefined
    const part = answer && inDeck(state.parts[answer.index])
    return answer && part && { ...part, answer }
  })

  function enter(phase: InterviewPhase): void {
    state.phase = phase
    state.phaseAt = now()
  }

  function keepSession(): void {
    state.writeFailure = session.keep(state)
  }

  /** @param ending how the answer before came to its end; nothing before the first question */
  function ask(ending?: Ending): void {
    while (state.index < state.parts.length && !asked.value)
      state.index++
    if (!asked.value)
      return review(0)
    state.remark = remarkBefore(state.parts, state.index, ending)
    enter('asking')
    keepSession()
  }

  function put(): void {
    if (state.phase === 'asking')
      enter(state.settings.thinking ? 'thinking' : 'answering')
  }

  function keep(ending: Ending): void {
    const { index, phaseAt: at } = state
    const spokenMs = Math.max(0, now() - at)
    state.answers.push({ index, at, spokenMs, ending, heard: { ...heard() } })
    state.index++
  }

  function end(ending: Ending): void {
    keep(ending)
    ask(ending)
  }

  function review(from: number): void {
    if (!state.answers.length) {
      session.forget()
      return enter('ready')
    }
    state.reviewing = from
    state.phase = 'review'
    while (state.reviewing < state.answers.length && !judged.value)
      state.reviewing++
    state.ticked = []
    if (judged.value)
      return keepSession()
    close()
  }

  /** Writes what was measured and judged, once; from then on it is the drill's and the report's. */
  function close(): void {
    const failure = keepInterview({ store, parts: state.parts, answers: toRaw(state.answers), inDeck, createId })
    session.forget()
    state.writeFailure = failure
    enter('report')
  }

  function begin({ startedAt, parts, index, answers }: Omit<InterviewSession, 'reviewing'>): void {
    Object.assign(state, { startedAt, parts, index, answers, resumable: 0 })
  }

  state.resumable = session.stored()?.parts.length ?? 0

  return {
    state,
    asked,
    judged,

    change(settings) {
      Object.assign(state.settings, settings)
      const result = store.settings.put(CURRENT_ID, { ...toRaw(state.settings) })
      state.writeFailure = result.ok ? undefined : result.reason
    },

    start() {
      const parts = planInterview(sections(), { ...state.settings, random })
      if (state.phase !== 'ready' || !parts.length)
        return
      begin({ startedAt: now(), parts, index: 0, answers: [] })
      ask()
    },

    resume() {
      const stored = session.stored()
      if (state.phase !== 'ready' || !stored)
        return
      begin(stored)
      if (stored.reviewing < 0)
        ask()
      else
        review(stored.reviewing)
    },

    put,

    proceed() {
      if (state.phase === 'asking')
        put()
      else if (state.phase === 'thinking')
        enter('answering')
      else if (state.phase === 'answering')
        end('finished')
    },

    firstWord() {
      if (state.phase === 'thinking')
        enter('answering')
    },

    tick() {
      const passed = now() - state.phaseAt
      if (state.phase === 'thinking' && passed >= state.settings.thinking * 1000)
        enter('answering')
      if (state.phase !== 'answering' || !asked.value)
        return
      const { budget, part: { breaksInAt } } = asked.value
      if (breaksInAt !== undefined && passed >= breaksInAt * budget * 1000)
        end('brokenInto')
      else if (passed >= CUT_OFF_AT * budget * 1000)
        end('cutOff')
    },

    finish() {
      if (state.phase === 'review')
        return close()
      // What has been said so far is an answer, if it is one.
      if (state.phase === 'answering' && isAnswered(now() - state.phaseAt, asked.value?.budget ?? 0))
        keep('finished')
      if (state.phase !== 'ready' && state.phase !== 'report')
        review(0)
    },

    tickPoint(index) {
      const { section, followUp } = judged.value ?? {}
      if (section && !followUp && index >= 0 && index < section.keyPoints.length)
        state.ticked = state.ticked.includes(index) ? state.ticked.filter(other => other !== index) : [...state.ticked, index]
    },

    grade(grade) {
      const { answer, followUp, section } = judged.value ?? {}
      if (!answer || !section || followUp)
        return
      Object.assign(answer, { grade, told: [...state.ticked] })
      store.cards.put(section.slug, gradeCard(store.cards.get(section.slug), grade, calendarDayOf(new Date(now()))))
      review(state.reviewing + 1)
    },

    judge(answered) {
      if (!judged.value?.followUp)
        return
      judged.value.answer.answered = answered
      review(state.reviewing + 1)
    },

    restart() {
      if (state.phase === 'report')
        enter('ready')
    },
  }
}
