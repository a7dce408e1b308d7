import type { RunSnapshot } from './run.ts'
import type { TimeJudgement } from './verdict.ts'
import { formatTime } from '../shared/format.ts'
import { planPosition } from './plan.ts'
import { elapsedMs } from './run.ts'
import { judgeAnswer, judgeTalk } from './verdict.ts'

export interface PaceLine {
  question: string
  /** `최고 2:51`; empty before the question was answered once. */
  best: string
  state: { word: string, tone: string }
  talk: string
  position?: TimeJudgement
}

export function paceLine(snapshot: RunSnapshot, bestMs?: number): PaceLine {
  const { run, current } = snapshot
  const { deltaMs, plannedMs, remainingMs } = planPosition(run.sections, current)
  const section = run.sections.find(section => section.slug === current)
  return {
    question: section
      ? `Q${section.no} ${formatTime(section.spokenMs)} / ${formatTime(section.budget * 1000)}`
      : `기타 ${formatTime(run.other.spokenMs)}`,
    best: section && bestMs !== undefined ? `최고 ${formatTime(bestMs)}` : '',
    state: stateOf(snapshot),
    talk: `전체 ${formatTime(elapsedMs(snapshot))} · 남은 시간 ${formatTime(remainingMs)}`,
    position: plannedMs ? judgeTalk(deltaMs) : undefined,
  }
}

function stateOf({ run, current, paused, asking, thinking }: RunSnapshot): PaceLine['state'] {
  const section = run.sections.find(section => section.slug === current)
  const pause = paused ? '잠시 멈춤' : asking ? '질문 받는 중' : thinking ? '생각하는 중' : section ? undefined : '질문 밖'
  if (pause || !section)
    return { word: pause!, tone: 'still' }
  const { word, verdict } = judgeAnswer(section.spokenMs, section.budget)
  return { word, tone: `answer-${verdict}` }
}
