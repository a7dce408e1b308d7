import { formatFact, getFact } from '../../facts/index.ts'

export function plan() {
  const terminals = formatFact(getFact('endpoints'))
  const recurrences = formatFact(getFact('recurrences'))
  return {
    sentence: `그때는 VPN 예외가 누락된 NAC 정책이 그대로 나가 단말 ${terminals}가 접속하지 못했습니다. 지금은 NAC 정책을 배포할 때 스크립트가 VPN 예외를 자동으로 검증해 누락을 찾습니다. `
      + `같은 장애는 2025년 9월까지 ${recurrences}입니다`,
    broken: `${terminals} 접속 불가`,
    recurrences: `같은 장애 ${recurrences}`,
  }
}
