import { describe, expect, it } from 'vitest'
import { reportFindings, reportScripts } from '../report.ts'
import { lines, makeContext, oneSection } from '../testing.ts'
import { checkScript, measureScripts } from './script.ts'

describe('checkScript', () => {
  it('adds the notes of a section up', async () => {
    const context = await makeContext(oneSection(`# 하나\n\n<!-- ${'가'.repeat(200)} -->\n\n---\n\n# 둘\n\n<!-- ${'나'.repeat(100)} -->\n`))
    expect(checkScript(context)).toEqual([])
    expect(measureScripts(context.deck.sections)).toMatchObject([{ no: 1, slug: 'a', syllables: 300, seconds: 60 }])
  })

  it('says how far a script is out and what would fit', async () => {
    const context = await makeContext(oneSection(`# 하나\n\n<!-- ${'가'.repeat(400)} -->\n`))
    expect(lines(checkScript(context))).toEqual([
      'pages/01-a.md:1: the script takes 80 s (400 syllables), 133 % of the 60 s budget; allowed: 60 % to 110 %, 36 to 66 s',
    ])
  })

  it('asks for the reading of a word, at its line', async () => {
    const context = await makeContext(oneSection(`# 하나\n\n<!--\n${'가'.repeat(300)}\nFrobnicator를\n-->\n`))
    expect(lines(checkScript(context))).toEqual([
      'pages/01-a.md:5: nobody knows how "Frobnicator" is said; add its reading to tools/deck/readings.ts',
    ])
  })
})

describe('report', () => {
  it('shows scripts with their sum', async () => {
    const { deck } = await makeContext(oneSection(`# 하나\n\n<!-- ${'가'.repeat(400)} -->\n`))
    expect(reportScripts(measureScripts(deck.sections)).split('\n').map(row => row.replace(/\s+/g, ' ').trim())).toEqual([
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
