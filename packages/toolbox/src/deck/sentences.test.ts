import { describe, expect, it } from 'vitest'
import { endingOf, splitSentences } from './sentences.ts'

const texts = (note: string) => splitSentences(note).map(({ text }) => text.replace(/\s+/g, ' '))

describe('splitSentences', () => {
  it.each([
    ['가용성은 99.9%입니다. 주소는 blacklist.jclee.me입니다.', ['가용성은 99.9%입니다.', '주소는 blacklist.jclee.me입니다.']],
    ['그랬을까요? 아닙니다! 그런데…', ['그랬을까요?', '아닙니다!', '그런데…']],
    ['“멈췄습니다.” 그때였습니다.', ['“멈췄습니다.”', '그때였습니다.']],
    ['줄을\n넘는 문장입니다. 다음입니다.', ['줄을 넘는 문장입니다.', '다음입니다.']],
    ['문단입니다\n\n다음 문단', ['문단입니다', '다음 문단']],
    ['- 하나\n- 둘입니다\n\n1. 셋', ['하나', '둘입니다', '셋']],
    ['고쳤고, [click] 되살렸습니다. [click]다음입니다.', ['고쳤고, 되살렸습니다.', '다음입니다.']],
    ['하나입니다. <!-- 말하지 않음. --> 둘입니다.', ['하나입니다.', '둘입니다.']],
    ['', []],
  ])('cuts %j', (note, sentences) => expect(texts(note)).toEqual(sentences))

  it('tells where each stands', () => {
    const note = '\n하나입니다.\n[click] 둘입니다.'
    expect(splitSentences(note).map(({ offset }) => offset)).toEqual([note.indexOf('하나'), note.indexOf('둘')])
  })
})

describe('endingOf', () => {
  it.each([
    ['자동화했습니다.', '했습니다'],
    ['서버를 만들었습니다.', '었습니다'],
    ['시간을 줄였습니다.', '였습니다'],
    ['말씀드리겠습니다.”', '겠습니다'],
    ['해 보고 싶습니다', '싶습니다'],
    ['이유입니다.', '입니다'],
    ['잘합니다!', '합니다'],
    ['왜 그랬습니까?', '랬습니까'],
    ['왜일까요?', '까요'],
    ['그렇죠.', '렇죠'],
    ['**끝났습니다**.', '났습니다'],
    ['배포는 Portainer API', undefined],
  ])('hears in %s the ending %s', (sentence, ending) => expect(endingOf(sentence)).toBe(ending))
})
