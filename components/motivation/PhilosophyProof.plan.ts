import { formatFact, getFact } from '../../facts/index.ts'

export function plan() {
  const workTime = getFact('work-time')
  if (workTime.upper === undefined || workTime.upper > 100)
    throw new RangeError(`"work-time" (${formatFact(workTime)}) is no range within 100 %`)
  const minutes = formatFact(getFact('incident-mttr'))
  const endpoints = formatFact(getFact('endpoints'))
  return {
    sentence: `“예상치 못한 장애에도 빠른 복구”: 끊긴 단말 ${endpoints}를 ${minutes} 만에 복구했습니다. “개발자가 핵심 개발에 집중”: ${formatFact(workTime, 'claim')}`,
    minutes,
    endpoints,
    range: formatFact(workTime),
    change: workTime.change,
    // Half of the time was always saved, up to 95 % at best.
    parts: [
      { length: workTime.value, tone: 'good' },
      { length: workTime.upper - workTime.value, tone: 'good', kind: 'outline' as const },
      { length: 100 - workTime.upper, tone: 'rest' },
    ],
  }
}
