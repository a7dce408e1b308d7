import { describe, expect, it } from 'vitest'
import { lines, makeContext, oneSection } from '../testing.ts'
import { checkSentences } from './script.ts'

const check = async (page: string) => lines(checkSentences(await makeContext(oneSection(page))))
const slide = (note: string) => `# 제목\n\n<!--\n${note}\n-->\n`
const answer = (text: string) => `---\nfollowUps:\n  - question: 왜요?\n    answer: ${text}\n---\n\n# 제목\n`

describe('the length of a sentence', () => {
  it('may be 60 syllables', async () => {
    expect(await check(slide(`${'가'.repeat(58)}요.\n${'나'.repeat(60)}`))).toEqual([])
  })

  it('may not be more, in a note or an answer, clicks or not', async () => {
    expect(await check(slide(`짧은 말.\n${'가'.repeat(40)}, [click] ${'나'.repeat(21)}.`))).toEqual([
      `pages/a.md:5: a sentence of 61 syllables: "${'가'.repeat(29)}…"; allowed: 60`,
    ])
    expect(await check(answer('가'.repeat(61)))).toEqual([expect.stringContaining('pages/a.md:4: a sentence of 61 syllables')])
  })
})

describe('endings', () => {
  it.each([
    '막았습니다. 되살렸습니다. 배포했습니다. 끝났습니다.',
    '했습니다. 했습니다. 이유입니다. 했습니다. 했습니다.',
    '하겠습니다. 그렇습니다. 하겠습니다. 하고 싶습니다. 하겠습니다.',
    'API를 씁니다. 이름은 API. 값은 API. 또 API.',
  ])('may vary: %s', async note => expect(await check(slide(note))).toEqual([]))

  it('may not be the same three times, over a slide\'s end too, and are told once', async () => {
    expect(await check(`${slide('일했습니다. 배포했습니다.')}\n---\n\n${slide('확인했습니다. 또 했습니다.')}`)).toEqual([
      'pages/a.md:12: 3 sentences in a row end in 했습니다: "…일했습니다.", "…배포했습니다.", "…확인했습니다."; allowed: 2 in a row',
    ])
  })

  it('announce or wish only once', async () => {
    expect(await check(slide('하겠습니다.\n말씀드리겠습니다.'))).toEqual([expect.stringMatching(/pages\/a\.md:5: 2 sentences in a row end in 겠습니다.*not twice in a row/)])
    expect(await check(answer('하고 싶습니다. 보고 싶습니다.'))).toEqual([expect.stringMatching(/pages\/a\.md:4: 2 sentences in a row end in 싶습니다/)])
  })

  it('do not run from the notes into an answer', async () => {
    expect(await check(answer('했습니다. 했습니다.').replace('# 제목', slide('했습니다.')))).toEqual([])
  })
})
