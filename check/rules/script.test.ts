import type { DeckFiles } from '../testing.ts'
import { describe, expect, it } from 'vitest'
import { reportFindings, reportScripts } from '../report.ts'
import { lines, makeContext, oneSection } from '../testing.ts'
import { checkScript, measureScript } from './script.ts'

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
    expect(measureScript(context.deck.sections[0]!)).toMatchObject({ syllables: 255, seconds: 51 })
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
      'pages/a.md:5: nobody knows how "Frobnicator" is said; add its reading to facts/readings.ts',
    ])
  })
})

describe('report', () => {
  it('shows scripts with their sum', async () => {
    const { deck } = await makeContext(oneSection(`# 하나\n\n<!-- ${'가'.repeat(400)} -->\n`))
    expect(reportScripts(deck.sections).split('\n').map(row => row.replace(/\s+/g, ' ').trim())).toEqual([
      'no section syllables seconds budget share',
      '-- ------- --------- ------- ------ ----- ------------',
      '1 a 400 80 60 133 % does not fit',
      'all 400 80 60 133 %',
    ])
  })

  it('groups findings by file', () => {
    const finding = { line: 1, rule: 'r', message: 'm' }
    expect(reportFindings([{ ...finding, file: 'a' }, { ...finding, file: 'a', line: 2 }, { ...finding, file: 'b' }]))
      .toBe('a:1: m [r]\na:2: m [r]\n\nb:1: m [r]')
  })
})
