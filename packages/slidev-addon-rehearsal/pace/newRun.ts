import type { RehearsalSection } from '../sections.ts'
import type { Clock } from './clock.ts'
import type { RunSnapshot } from './run.ts'

/** What a run takes from the deck's plan. */
export type PlannedSection = Pick<RehearsalSection, 'slug' | 'no' | 'question' | 'budget'> & Partial<Pick<RehearsalSection, 'slideTitles'>>

/** A run that begins now, outside any section, with its clock running. */
export function newRun(id: string, sections: readonly PlannedSection[], clock: Clock): RunSnapshot {
  return {
    run: {
      id,
      startedAt: clock.wall(),
      endedAt: null,
      sections: sections.map(({ slug, no, question, budget, slideTitles = [] }) => ({
        slug,
        no,
        question,
        budget,
        spokenMs: 0,
        questionMs: 0,
        thinkingMs: 0,
        slides: slideTitles.map((title, index) => ({ no: index + 1, title, spokenMs: 0 })),
        answered: false,
      })),
      other: { spokenMs: 0, questionMs: 0 },
      pausedMs: 0,
      visits: [],
    },
    at: clock.wall(),
    current: null,
    slide: null,
    thinking: false,
    pendingThinkingMs: 0,
    asking: false,
    askedIn: null,
    paused: false,
  }
}
