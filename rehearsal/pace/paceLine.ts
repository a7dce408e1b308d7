import type { Verdict } from './plan.ts'
import type { RunSnapshot } from './run.ts'
import { formatDifference, formatTime } from './format.ts'
import { planPosition, verdictOf } from './plan.ts'

/** What the presenter's bar says about a run. */
export interface PaceLine {
  /** `Q4 1:12 / 3:00 · 전체 +0:08 · 최고 2:51` */
  text: string
  /** The answer that is being given; `under` means that there is time left. */
  answer: Verdict
  talk: Verdict
  /** Share of the budget that has been used, 0 and up; 0 outside any section. */
  used: number
}

/**
 * @param snapshot a run up to now
 * @param bestMs the best earlier time of the section that is on screen, where there is one
 */
export function paceLine(snapshot: RunSnapshot, bestMs?: number): PaceLine {
  const { run, current } = snapshot
  const { deltaMs, plannedSeconds } = planPosition(run.sections, current)
  const talk = `전체 ${formatDifference(deltaMs)}`
  const talkVerdict = verdictOf(deltaMs, plannedSeconds)
  const section = run.sections.find(section => section.slug === current)
  if (!section) {
    return {
      text: `기타 ${formatTime(run.other.spokenMs)} · ${talk}`,
      answer: 'onTime',
      talk: talkVerdict,
      used: 0,
    }
  }

  const { no, spokenMs, budget } = section
  const time = `Q${no} ${formatTime(spokenMs)} / ${formatTime(budget * 1000)}`
  const best = `최고 ${bestMs === undefined
    ? '–'
    : formatTime(bestMs)}`
  return {
    text: `${time} · ${talk} · ${best}`,
    answer: verdictOf(spokenMs - budget * 1000, budget),
    talk: talkVerdict,
    used: spokenMs / (budget * 1000),
  }
}
