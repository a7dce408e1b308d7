import { describe, expect, it } from 'vitest'
import { partAt, scriptParts } from './scriptParts.ts'

describe('a script', () => {
  it('has a sentence a line, and knows numbers from ends of sentences', () => {
    expect(scriptParts('업계 평균은 2.5시간입니다. 저희는 v1.2로 바꾸어 25분에 끝냈습니다! 정말일까요? 네.')).toEqual([
      { click: 0, sentences: ['업계 평균은 2.5시간입니다.', '저희는 v1.2로 바꾸어 25분에 끝냈습니다!', '정말일까요?', '네.'] },
    ])
  })

  it('is split at clicks, in the middle of a sentence too', () => {
    expect(scriptParts('세 가지를 했습니다. [click] 검증하게 했고, [click:2] 알리게 했습니다.')).toEqual([
      { click: 0, sentences: ['세 가지를 했습니다.'] },
      { click: 1, sentences: ['검증하게 했고,'] },
      { click: 3, sentences: ['알리게 했습니다.'] },
    ])
  })

  it('leaves out what is not said', () => {
    expect(scriptParts('<!-- 숨김 -->**굵게** 말하고\n이어지는 줄.\n\n- 하나\n- `둘`\n\n[click]\n')).toEqual([
      { click: 0, sentences: ['굵게 말하고 이어지는 줄.', '하나', '둘'] },
    ])
    expect(scriptParts('')).toEqual([])
  })
})

it('finds the part of a click; silent clicks belong to the part before', () => {
  const parts = scriptParts('[click] 하나. [click] [click] 셋.')
  expect([0, 1, 2, 3, 9].map(clicks => partAt(parts, clicks))).toEqual([-1, 0, 0, 1, 1])
})
