import { describe, expect, it } from 'vitest'
import { lines, makeContext, oneSection } from '../testing.ts'
import { checkClickPauses } from './script.ts'

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
