import type { TickUnit } from '../draw/count.ts'
import { formatFact, getFact } from '../../facts/index.ts'
import { lengthOf } from '../draw/count.ts'

export function plan() {
  const rows = [
    rowOf('nac-policy-time', '분', { name: 'NAC 정책 자동 배포', by: 'Ansible', labelled: [0, 10, 20], major: 10 }),
    rowOf('cisco-check-time', '시간', { name: 'Cisco 스위치 점검 자동화', labelled: [0, 2, 4, 6], major: 2 }),
  ]
  const cpu = formatFact(getFact('db-cpu'), 'claim')
  return {
    sentence: `${rows.map(({ name, per, before, after, change }) => `${name} ${per} ${before.text}에서 ${after.text}으로 ${change}`).join(', ')}, DB 접근제어 정책 자동화는 쿼리 튜닝으로 ${cpu}`,
    rows,
    cpu,
  }
}

interface RowWords {
  name: string
  by?: string
  labelled: number[]
  major: number
}

function rowOf(id: string, unit: TickUnit, { name, by, labelled, major }: RowWords) {
  const fact = getFact(id)
  const [before, after] = (['before', 'after'] as const).map(show => ({ length: lengthOf(id, unit, show), text: formatFact(fact, show) })) as [Length, Length]
  return {
    name,
    per: fact.per,
    about: [fact.per, by].filter(Boolean).join(' · '),
    before,
    after,
    change: formatFact(fact, 'change'),
    major,
    labels: [...labelled.map(at => ({ at, text: String(at) })), { at: before.length, text: before.text }],
  }
}

interface Length {
  length: number
  text: string
}
