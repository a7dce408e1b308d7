import type { Fact } from './types.ts'
import { downtimeSeconds } from './arithmetic.ts'
import { formatDuration, formatFact, formatQuantity, formatValue } from './format.ts'
import { ANSWERS_DATE, ledger } from './ledger.ts'

export interface Pressure {
  fact: string
  rule: PressureRuleId
  /** Korean, as an interviewer would ask. */
  message: string
  sections: string[]
}

interface PressureContext {
  facts: readonly Fact[]
  answersDate: string
}

/** What a weak figure looks like in the data, and the question that it provokes. */
const RULES = {
  'no-baseline': (fact) => {
    const isChange = fact.unit === '%' && fact.change !== undefined && fact.change !== '달성'
    if (fact.kind === 'measured' && isChange && !fact.before && !fact.provedBy && !fact.compares)
      return `${formatFact(fact, 'claim')}, 이전 값은 얼마였고 무엇과 비교하신 건가요?`
  },
  'no-source': (fact) => {
    if (fact.kind === 'quoted' && !fact.source)
      return `${formatFact(fact, 'claim')}, 어디에서 나온 값인가요?`
  },
  'no-window': (fact) => {
    if (fact.kind === 'measured' && fact.rate && !fact.window)
      return `${formatFact(fact, 'claim')}, 어느 기간에 어떤 방법으로 측정하신 값인가요?`
  },
  'zero-without-window': (fact) => {
    if (fact.kind === 'measured' && fact.value === 0 && !fact.window && !fact.scope)
      return `${formatFact(fact, 'claim')}, 언제부터 언제까지 확인하신 기록인가요?`
  },
  /** More time is claimed than had passed between the event and the answers, even counted from the event's first day. */
  'window-too-long': (fact, { answersDate }) => {
    if (!fact.window || !fact.event || fact.window.unit !== '개월')
      return
    if (wholeMonths(fact.event, answersDate) < fact.window.value) {
      return `${formatQuantity(fact.window)}간 ${formatFact(fact, 'claim')}이라고 하셨는데, ${koreanDate(fact.event)}부터 답변을 쓰신 `
        + `${koreanDate(answersDate)}까지는 ${formatQuantity(fact.window)}이 채 되지 않습니다. 언제까지 확인하신 건가요?`
    }
  },
  /** A promised downtime within 5 % of what its availability allows: on which side of the line does it lie? */
  'near-arithmetic': (fact, { facts }) => {
    const availability = facts.find(other => fact.provedBy?.includes(other.id) && other.rate)
    if (fact.kind !== 'target' || fact.unit !== '분' || !availability)
      return
    const allowed = downtimeSeconds(availability.value)
    const promised = fact.value * 60
    if (Math.abs(promised - allowed) / allowed > 0.05)
      return
    const strictness = promised === allowed ? '똑같은' : promised < allowed ? '더 엄격한' : '더 느슨한'
    return `가용성 ${formatValue(availability)}면 1년에 ${formatDuration(allowed)}입니다. ${formatValue(fact)}라면 그보다 ${strictness} 목표인데, `
      + `어느 쪽을 약속하시는 건가요?`
  },
  'never-measured': (fact) => {
    if (fact.basis === 'design')
      return `${formatValue(fact)}까지 실제로 부하를 걸어 보셨나요? 설계 기준이라면 측정된 최댓값은 얼마인가요?`
  },
  'no-denominator': (fact) => {
    if (fact.share && !fact.denominator)
      return `${formatFact(fact, 'claim')}, 어떤 항목을 몇 개 놓고 계산하신 건가요?`
  },
} satisfies Record<string, (fact: Fact, context: PressureContext) => string | undefined>

type PressureRuleId = keyof typeof RULES

/** Weak figures, in the ledger's order; a fact may be weak in several ways. */
export function findPressure({ facts = ledger, answersDate = ANSWERS_DATE }: Partial<PressureContext> = {}): Pressure[] {
  return facts.flatMap(fact => (Object.keys(RULES) as PressureRuleId[]).flatMap((rule) => {
    const message = RULES[rule](fact, { facts, answersDate })
    return message ? [{ fact: fact.id, rule, message, sections: fact.sections }] : []
  }))
}

/** Full months from an ISO month or date to an ISO date. A month stands for its first day, the most time that can have passed. */
export function wholeMonths(from: string, to: string): number {
  const [start, end] = [from, to].map((iso) => {
    const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
    return { months: year * 12 + month, day }
  }) as [{ months: number, day: number }, { months: number, day: number }]
  return end.months - start.months - (end.day < start.day ? 1 : 0)
}

function koreanDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  return [`${year}년`, month && `${month}월`, day && `${day}일`].filter(Boolean).join(' ')
}
