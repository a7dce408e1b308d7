import type { DeckFiles } from '../../tests/support/checkContext.ts'
import { describe, expect, it } from 'vitest'
import { lines, makeContext, oneSection } from '../../tests/support/checkContext.ts'
import { reportFindings, reportScripts } from '../report.ts'
import { checkClickPauses, checkScript, checkSentences, measureScript } from './script.ts'

/** Two sections of a minute, the second private: an introduction that fits, and `page`. */
function afterIntroduction(page: string): DeckFiles {
  const section = (name: string, more = '') => `---\nsrc: ./pages/${name}.md\nslug: ${name}\nquestion: 질문\nbudget: 60\n${more}---\n`
  return {
    'slides.md': `# 표지\n\n${section('a')}\n${section('b', 'private: true\n')}`,
    'pages/a.md': `# 하나\n\n<!-- ${'가'.repeat(260)} -->\n`,
    'pages/b.md': page,
  }
}

describe('checkScript', () => {
  it('adds the notes of a section up', async () => {
    const context = await makeContext(oneSection(`# 하나\n\n<!-- ${'가'.repeat(200)} -->\n\n---\n\n# 둘\n\n<!-- ${'나'.repeat(55)} -->\n`))
    expect(checkScript(context)).toEqual([])
    expect(measureScript(context.deck.sections[0]!)).toMatchObject({ length: 255, seconds: 51 })
  })

  it('says how far the introduction is out and what would fit', async () => {
    const context = await makeContext(oneSection(`# 하나\n\n<!-- ${'가'.repeat(285)} -->\n`))
    expect(lines(checkScript(context))).toEqual([
      'pages/a.md:1: the script takes 57 s (285 syllables), 95 % of the 60 s budget; allowed for the introduction: 250 to 270 syllables, 83 % to 90 %',
    ])
  })

  it('lets the other scripts be shorter, and leaves room for pauses there, too', async () => {
    expect(checkScript(await makeContext(afterIntroduction(`# 둘\n\n<!-- ${'가'.repeat(285)} -->\n`)))).toEqual([])
    const context = await makeContext(afterIntroduction(`# 둘\n\n<!-- ${'가'.repeat(286)} -->\n`))
    expect(lines(checkScript(context))).toEqual([
      'pages/b.md:1: the script takes 57 s (286 syllables), 95 % of the 60 s budget; allowed: 180 to 285 syllables, 60 % to 95 %',
    ])
  })

  it('asks for the reading of a word, at its line', async () => {
    const context = await makeContext(oneSection(`# 하나\n\n<!--\n${'가'.repeat(260)}\nFrobnicator를\n-->\n`))
    expect(lines(checkScript(context))).toEqual([
      'pages/a.md:5: no reading for "Frobnicator"; add one to facts/readings.ts',
    ])
  })
})

describe('report', () => {
  it('shows scripts with their sum', async () => {
    const { deck } = await makeContext(oneSection(`# 하나\n\n<!-- ${'가'.repeat(400)} -->\n`))
    expect(reportScripts(deck.sections).split('\n').map(row => row.replace(/\s+/g, ' ').trim())).toEqual([
      'no section length seconds budget share',
      '-- ------- ------ ------- ------ ----- ------------',
      '1 a 400 80 60 133 % does not fit',
      'all 80 60 133 %',
    ])
  })

  it('groups findings by file', () => {
    const finding = { line: 1, rule: 'r', message: 'm' }
    expect(reportFindings([{ ...finding, file: 'a' }, { ...finding, file: 'a', line: 2 }, { ...finding, file: 'b' }]))
      .toBe('a:1: m [r]\na:2: m [r]\n\nb:1: m [r]')
  })
})

const words = (syllables: number) => `${'가나다라 '.repeat(syllables / 4)}`
const notes = async (...texts: string[]) => lines(checkClickPauses(await makeContext(oneSection(texts.map(text => `# 제목\n\n<!--\n${text}\n-->\n`).join('\n---\n\n')))))

describe('checkClickPauses', () => {
  it('lets 40 seconds pass, on every slide and after every click anew', async () => {
    expect(await notes(`${words(200)}[click] ${words(200)}`, words(200))).toEqual([])
  })

  it('counts what is heard: numerals and Latin words as they are said', async () => {
    expect(await notes(`${words(196)} 1,000 MTTR`)).toEqual([expect.stringContaining('(201 syllables)')])
  })

  it('tells where a longer one begins', async () => {
    expect(await notes(`첫 문장. [click]\n\n다음 ${words(204)}`)).toEqual([
      'pages/a.md:6: 41.2 s of speech (206 syllables) without a click, from "다음 가나다라 가나다라 가나다라 가나다라 가나다라 가…" on; allowed: 40 s (200 syllables) up to a click or the next slide',
    ])
  })
})

const checkSaid = async (page: string) => lines(checkSentences(await makeContext(oneSection(page))))
const slide = (note: string) => `# 제목\n\n<!--\n${note}\n-->\n`
const answer = (text: string) => `---\nfollowUps:\n  - question: 왜요?\n    answer: ${text}\n---\n\n# 제목\n`

describe('the length of a sentence', () => {
  it('may be 60 syllables', async () => {
    expect(await checkSaid(slide(`${'가'.repeat(58)}요.\n${'나'.repeat(60)}`))).toEqual([])
  })

  it('may not be more, in a note or an answer, clicks or not', async () => {
    expect(await checkSaid(slide(`짧은 말.\n${'가'.repeat(40)}, [click] ${'나'.repeat(21)}.`))).toEqual([
      `pages/a.md:5: a sentence of 61 syllables: "${'가'.repeat(29)}…"; allowed: 60`,
    ])
    expect(await checkSaid(answer('가'.repeat(61)))).toEqual([expect.stringContaining('pages/a.md:4: a sentence of 61 syllables')])
  })
})

describe('endings', () => {
  it.each([
    '막았습니다. 되살렸습니다. 배포했습니다. 끝났습니다.',
    '했습니다. 했습니다. 이유입니다. 했습니다. 했습니다.',
    '하겠습니다. 그렇습니다. 하겠습니다. 하고 싶습니다. 하겠습니다.',
    'API를 씁니다. 이름은 API. 값은 API. 또 API.',
  ])('may vary: %s', async note => expect(await checkSaid(slide(note))).toEqual([]))

  it('may not be the same three times, over a slide\'s end too, and are told once', async () => {
    expect(await checkSaid(`${slide('일했습니다. 배포했습니다.')}\n---\n\n${slide('확인했습니다. 또 했습니다.')}`)).toEqual([
      'pages/a.md:12: 3 sentences in a row end in 했습니다: "…일했습니다.", "…배포했습니다.", "…확인했습니다."; allowed: 2 in a row',
    ])
  })

  it('announce or wish only once', async () => {
    expect(await checkSaid(slide('하겠습니다.\n말씀드리겠습니다.'))).toEqual([expect.stringMatching(/pages\/a\.md:5: 2 sentences in a row end in 겠습니다.*not twice in a row/)])
    expect(await checkSaid(answer('하고 싶습니다. 보고 싶습니다.'))).toEqual([expect.stringMatching(/pages\/a\.md:4: 2 sentences in a row end in 싶습니다/)])
  })

  it('do not run from the notes into an answer', async () => {
    expect(await checkSaid(answer('했습니다. 했습니다.').replace('# 제목', slide('했습니다.')))).toEqual([])
  })
})
