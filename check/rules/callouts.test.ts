import { describe, expect, it } from 'vitest'
import { lines, makeContext } from '../testing.ts'
import { checkCallouts } from './numbers.ts'

/** Sections whose pages are given, in order. */
async function check(...pages: string[]) {
  const names = pages.map((_, index) => `0${index + 1}-s${index + 1}`)
  return lines(checkCallouts(await makeContext({
    'slides.md': ['# 표지', ...names.map(name => `---\nsrc: ./pages/${name}.md\nslug: ${name.slice(3)}\nquestion: 질문\nbudget: 60\n---\n`)].join('\n\n'),
    ...Object.fromEntries(pages.map((page, index) => [`pages/${names[index]}.md`, page])),
  })))
}

const mttr = '# 제목\n\n<Metric id="mttr" />\n'

describe('checkCallouts', () => {
  it('lets a callout stand in three sections, on several slides of each', async () => {
    expect(await check(`${mttr}\n---\n\n${mttr}`, mttr, mttr, '# 제목\n\nMTTR <Fact id="mttr" />\n')).toEqual([])
  })

  it('names each section too many', async () => {
    expect(await check(mttr, mttr, `${mttr}<Metric id="pods" />\n`, '# 제목\n', mttr, mttr)).toEqual([5, 6].map(no =>
      `pages/0${no}-s${no}.md:3: <Metric id="mttr"> is a callout of 5 sections (1, 2, 3, 5, 6); allowed: 3; say it in the notes here, or in a sentence by <Fact>`))
  })
})
