import { expect, it } from 'vitest'
import { lines, makeContext, oneSection } from '../testing.ts'
import { checkQuoted } from './numbers.ts'

const check = async (...slides: string[]) => lines(checkQuoted(await makeContext(oneSection(`---\nlayout: question\n---\n\n${slides.join('\n\n---\n\n')}\n`))))

it('lets a quoted figure stand on one slide, named or as a figure, and be spoken of', async () => {
  expect(await check('# 업계 평균 2시간', '# 25분\n\n<!--\n업계 평균은 2시간입니다.\n-->')).toEqual([])
})

it('names the second slide that it stands on', async () => {
  expect(await check('# 업계 평균 2시간', '# 25분\n\n보다 <Fact id="industry-average" />')).toEqual([
    'pages/a.md:11: "업계 평균" (industry-average) is quoted, and stands on pages/a.md:5 already; allowed: one slide',
  ])
})
