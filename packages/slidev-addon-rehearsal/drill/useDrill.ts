import type { DrillSession, DrillSettings } from './drillStore.ts'
import type { Drill, DrillOptions, DrillState } from './drillTypes.ts'
import type { Card } from './scheduler.ts'
import { computed, reactive, toRaw } from 'vue'
import { calendarDayOf } from './calendarDay.ts'
import { DEFAULT_SETTINGS, SESSION_ID, SETTINGS_ID } from './drillStore.ts'
import { advanceQueue, buildQueue, dueDay, gradeCard } from './scheduler.ts'

/** One drill: the questions in their order, what the candidate does with them, and the boxes they end up in. */
export function useDrill({ sections, store, now, random }: DrillOptions): Drill {
  const state = reactive<DrillState>({
    phase: 'ready',
    settings: { ...DEFAULT_SETTINGS, ...store.settings.get(SETTINGS_ID) },
    queue: [],
    total: 0,
    askedAt: 0,
    spokenMs: 0,
    ticked: [],
    followUpAnswerShown: false,
    results: [],
    resumable: 0,
  })

  const current = computed(() => sections().find(section => section.slug === state.queue[0]))
  /** Follow-ups take turns; one is asked after every answer. */
  const followUp = computed(() => {
    const { followUps = [], slug = '' } = current.value ?? {}
    // Read anew in each phase: the count is in storage, which Vue does not watch.
    return state.phase === 'followUp' ? followUps[(store.cards.get(slug)?.followUpsAsked ?? 0) % followUps.length] : undefined
  })
  const done = computed(() => state.total - new Set(state.queue).size + Number(isJudged()))

  const today = () => calendarDayOf(new Date(now()))
  const cardOf = (slug: string) => store.cards.get(slug)
  const dueOptions = () => ({ today: today(), interview: state.settings.interview })
  const queueWith = (settings: DrillSettings) =>
    buildQueue(sections().map(section => section.slug), cardOf, { ...dueOptions(), ...settings, random })

  /** Whether the question on the screen has been judged and will not come back. */
  function isJudged(): boolean {
    return state.phase === 'followUp' && state.results.at(-1)?.grade !== 'again'
  }

  /** Yesterday's is over, and a question may have left the deck. */
  function storedSession(): DrillSession | undefined {
    const session = store.sessions.get(SESSION_ID)
    const queue = known(session?.queue ?? [])
    return session?.day === today() && queue.length ? { ...session, queue } : undefined
  }

  /** @param queue what is left to be asked */
  function keepSession(queue: string[]) {
    if (queue.length)
      store.sessions.put(SESSION_ID, { day: today(), queue, total: state.total, results: state.results.map(result => ({ ...result })) })
    else
      store.sessions.remove(SESSION_ID)
  }

  function known(queue: string[]): string[] {
    return queue.filter(slug => sections().some(section => section.slug === slug))
  }

  function ask(queue: string[]) {
    // A question may have left the deck while it was edited.
    state.queue = known(queue)
    keepSession(state.queue)
    Object.assign(state, { askedAt: now(), spokenMs: 0, ticked: [], followUpAnswerShown: false })
    state.phase = state.queue.length ? 'question' : 'summary'
  }

  function write(slug: string, card: Card) {
    const result = store.cards.put(slug, card)
    state.writeFailure = result.ok ? undefined : result.reason
  }

  function next() {
    if (state.phase !== 'followUp')
      return
    const { slug } = current.value ?? {}
    const card = slug && cardOf(slug)
    if (card && followUp.value)
      write(slug, { ...card, followUpsAsked: card.followUpsAsked + 1 })
    ask(advanceQueue(state.queue, state.results.at(-1)!.grade))
  }

  state.resumable = storedSession()?.queue.length ?? 0

  return {
    state,
    current,
    followUp,
    done,
    today,
    cardOf,
    dueDayOf: slug => dueDay(cardOf(slug), dueOptions()),
    upcoming: () => queueWith({ ...state.settings, order: 'due' }),

    change(settings) {
      Object.assign(state.settings, settings)
      const result = store.settings.put(SETTINGS_ID, { ...toRaw(state.settings) })
      state.writeFailure = result.ok ? undefined : result.reason
    },

    start() {
      const queue = queueWith(state.settings)
      if (!queue.length)
        return
      Object.assign(state, { results: [], total: queue.length, judged: undefined })
      ask(queue)
    },

    resume() {
      const session = storedSession()
      if (state.phase !== 'ready' || !session)
        return
      Object.assign(state, { results: session.results, total: session.total, judged: undefined })
      ask(session.queue)
    },

    undo() {
      const { judged } = state
      if (!judged || !['followUp', 'question', 'summary'].includes(state.phase))
        return
      if (judged.card)
        write(judged.slug, { ...judged.card })
      else
        store.cards.remove(judged.slug)
      Object.assign(state, { queue: [...judged.queue], spokenMs: judged.spokenMs, ticked: [...judged.ticked], results: state.results.slice(0, -1), judged: undefined, phase: 'review', followUpAnswerShown: false })
      keepSession(state.queue)
    },

    reveal() {
      if (state.phase !== 'question')
        return
      state.spokenMs = Math.max(0, now() - state.askedAt)
      state.phase = 'review'
    },

    tick(index) {
      if (state.phase !== 'review' || !current.value || index < 0 || index >= current.value.keyPoints.length)
        return
      state.ticked = state.ticked.includes(index)
        ? state.ticked.filter(other => other !== index)
        : [...state.ticked, index]
    },

    grade(grade) {
      if (state.phase !== 'review' || !current.value)
        return
      const { slug, followUps } = current.value
      state.judged = { slug, card: cardOf(slug), queue: [...state.queue], spokenMs: state.spokenMs, ticked: [...state.ticked] }
      write(slug, gradeCard(cardOf(slug), grade, today()))
      state.results.push({ slug, grade, spokenMs: state.spokenMs, ticked: state.ticked.length })
      state.phase = 'followUp'
      keepSession(advanceQueue(state.queue, grade))
      if (!followUps.length)
        next()
    },

    showFollowUpAnswer() {
      if (state.phase === 'followUp')
        state.followUpAnswerShown = true
    },

    next,

    finish() {
      if (state.phase === 'ready')
        return
      state.resumable = 0
      keepSession([])
      // Nothing answered, nothing to sum up.
      state.phase = state.results.length ? 'summary' : 'ready'
    },

    restart() {
      Object.assign(state, { phase: 'ready', judged: undefined })
    },
  }
}
