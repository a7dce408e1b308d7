export interface BenchText {
  name: string
  text: string
  /** Whether the counter's constants were tried on it; the others were only measured in the end. */
  isTuned: boolean
}

/** Written for this, without digits and Latin letters: every Hangul syllable is one that is said. */
export const TEXTS: BenchText[] = [
  { name: 'introduction', isTuned: true, text: '안녕하세요. 저는 네트워크 보안을 담당하고 있는 개발자입니다. 방화벽 정책을 자동으로 배포하는 시스템을 만들어서 오류를 크게 줄였습니다. 오늘은 그 이야기를 먼저 말씀드리겠습니다.' },
  { name: 'incident', isTuned: true, text: '장애가 발생했을 때 가장 먼저 한 일은 영향을 받는 범위를 확인하는 것이었습니다. 로그를 모으고 원인을 찾은 다음, 복구 절차를 차례대로 진행했습니다.' },
  { name: 'spring', isTuned: true, text: '봄이 오면 산에 들에 진달래가 피고, 아이들은 강가에 모여 돌을 던지며 놀았다. 할머니는 마루에 앉아 나물을 다듬으셨고, 저녁이 되면 온 식구가 둘러앉아 밥을 먹었다.' },
  { name: 'strengths', isTuned: true, text: '제 강점은 반복되는 일을 끝까지 자동화하는 것입니다. 처음에는 작은 스크립트로 시작했지만, 지금은 여러 팀이 함께 쓰는 도구가 되었습니다. 부족한 점은 설명이 길어진다는 것이고, 그래서 발표를 자주 연습합니다.' },
  { name: 'disagreement', isTuned: false, text: '팀에서 의견이 다를 때에는 먼저 상대방의 이유를 끝까지 듣습니다. 그다음에 숫자로 비교할 수 있는 기준을 함께 정하고, 작은 실험으로 확인한 뒤에 결정합니다.' },
  { name: 'train', isTuned: false, text: '기차가 천천히 움직이기 시작하자 창밖의 풍경이 뒤로 밀려났다. 그는 외투 깃을 세우고 눈을 감았지만, 쉽게 잠이 오지 않았다. 멀리서 개 짖는 소리가 들렸다.' },
  { name: 'noodles', isTuned: false, text: '물을 끓인 뒤 소금을 조금 넣고 국수를 삶습니다. 그동안 양파와 호박을 얇게 썰어 기름에 볶고, 간장과 참기름으로 맛을 냅니다. 마지막에 깨를 뿌려 드시면 됩니다.' },
  { name: 'why us', isTuned: false, text: '귀사에 지원한 이유는 두 가지입니다. 하나는 고객의 돈을 다루는 서비스에서 안정성을 책임지고 싶기 때문이고, 다른 하나는 실패를 숨기지 않고 함께 배우는 문화가 마음에 들었기 때문입니다. 입사하면 첫 분기에 배포 과정을 직접 재 보겠습니다.' },
]

/**
 * @returns how many syllables are said
 * @throws {Error} where that cannot be told by counting: digits and Latin letters are said in more ways than one
 */
export function knownSyllables(text: string): number {
  const other = /[^\p{Script=Hangul}\s.,?!]/u.exec(text)?.[0]
  if (other)
    throw new Error(`"${other}" in a text for the benchmark: only Hangul has as many syllables as characters.`)
  return text.match(/\p{Script=Hangul}/gu)?.length ?? 0
}
