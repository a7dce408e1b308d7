import { formatFact, getFact } from '../../facts/index.ts'

export function plan() {
  const interruptions = formatFact(getFact('interruptions'))
  const availability = formatFact(getFact('availability'))
  const figures = `서비스는 끊기지 않아, 배포로 인한 서비스 중단 ${interruptions}, 플랫폼의 가용성 ${availability}. 간격과 순서는 예시입니다`
  return {
    sentence: [
      `새 버전을 배포하고 헬스체크를 합니다. ${figures}`,
      `헬스체크에 실패하면 자동 롤백으로 이전 버전으로 되돌아갑니다. ${figures}`,
      `헬스체크에 실패하면 자동 롤백으로 이전 버전으로 되돌아가고, 다음 배포가 통과하면 새 버전으로 이어집니다. ${figures}`,
    ],
    interruptions,
    availability,
  }
}
