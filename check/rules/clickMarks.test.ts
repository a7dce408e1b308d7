import type { Clicks } from '../clicks/clickSources.ts'
import { describe, expect, it } from 'vitest'
import { lines, makeContext, oneSection } from '../testing.ts'
import { checkClickMarks } from './clickMarks.ts'

const clickSources = { components: new Map<string, Clicks>([['Stepper', 'unknown']]), layouts: new Map<string, Clicks>() }
const check = async (page: string) => lines(checkClickMarks(await makeContext(oneSection(page), { clickSources })))

describe('checkClickMarks', () => {
  it('accepts a mark for every click', async () => {
    expect(await check('# 제목\n\n<v-clicks>\n\n- 하나\n- 둘\n- 셋\n\n</v-clicks>\n\n<!-- 먼저 [click] 하나, [click:2] 둘과 셋입니다. -->\n')).toEqual([])
    expect(await check('# 제목\n\n<!-- 하나뿐입니다. -->\n')).toEqual([])
  })

  it('says by how many a note is wrong, at its line', async () => {
    expect(await check('# 제목\n\n<v-click>글</v-click>\n\n<!--\n[click] 하나, [click] 둘입니다.\n-->\n')).toEqual([
      'pages/a.md:6: the note asks for 2 clicks by [click], the slide has 1; allowed: a [click] for each, or [click:n] for n at once, 1 in all',
    ])
    expect(await check('# 제목\n\n<v-click>글</v-click>\n\n<!--\n하나입니다.\n-->\n')).toEqual([expect.stringContaining('the note asks for 0 clicks by [click], the slide has 1')])
    expect(await check('# 제목\n\n<!-- [click] 하나. -->\n')).toEqual([expect.stringContaining('the slide has 0; allowed: no mark')])
  })

  it('leaves a slide without a note, or of which only a browser knows the clicks', async () => {
    expect(await check('# 제목\n\n<v-click>글</v-click>\n')).toEqual([])
    expect(await check('# 제목\n\n<Stepper />\n\n<!-- [click] 하나. -->\n')).toEqual([])
  })
})
