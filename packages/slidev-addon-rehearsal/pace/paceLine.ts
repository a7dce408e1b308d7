import type { RunSnapshot } from './run.ts'
import type { Judgement, Verdict } from './verdict.ts'
import { formatTime } from './format.ts'
import { planPosition } from './plan.ts'
import { elapsedMs } from './run.ts'
import { judgeAnswer, judgeTalk } from './verdict.ts'

/** What the presenter's bar says about a run. */
export interface PaceLine {
  /** `Q4 1:12 / 3:00` */
  question: string
  /** `최고 2:51`; empty before the question was answered once. */
  best: string
  /** The answer that is being given; nothing on other slides, where there is no budget. */
  answer?: { verdict: Verdict, word: string }
  /** `전체 8:20 · 남은 시간 13:40` */
  talk: string
  /** Behind or ahead, once a question counts. */
  position?: Judgement
}

/**
 * @param snapshot a run up to now
 * @param bestMs the best earlier time of the section that is on screen, where there is one
 */
export function paceLine(snapshot: RunSnapshot, bestMs?: number): PaceLine {
  const { run, current } = snapshot
  const { deltaMs, plannedMs, remainingMs } = planPosition(run.sections, current)
  const section = run.sections.find(section => section.slug === current)
  const budget = section ? ` / ${formatTime(section.budget * 1000)}` : ''
  return {
    question: section ? `Q${section.no} ${formatTime(section.spokenMs)}${budget}` : `기타 ${formatTime(run.other.spokenMs)}`,
    best: section && bestMs !== undefined ? `최고 ${formatTime(bestMs)}` : '',
    answer: section && judgeAnswer(section.spokenMs, section.budget),
    talk: `전체 ${formatTime(elapsedMs(snapshot))} · 남은 시간 ${formatTime(remainingMs)}`,
    position: plannedMs ? judgeTalk(deltaMs) : undefined,
  }
}
