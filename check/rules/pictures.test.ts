import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { countOf } from '../../components/draw/count.ts'
import { readPictures } from '../context.ts'
import { lines, makeContext, oneSection } from '../testing.ts'
import { checkPictures } from './components.ts'

const page = oneSection('---\nlayout: question\n---\n\n# 제목\n\n<Terminals />\n')

it('names the line of a picture whose figure cannot be drawn so', async () => {
  const check = async (id: string) => lines(checkPictures(await makeContext(page, { pictures: new Map([['Terminals', () => countOf(id)]]) })))
  expect(await check('endpoints')).toEqual([])
  expect(await check('availability')).toEqual([expect.stringMatching(/^pages\/a\.md:7: <Terminals> cannot be drawn: "availability" .* is not a number of things/)])
})

it('gives a picture the props that the slide writes', async () => {
  const pictures = await readPictures(resolve(import.meta.dirname, '../..'))
  const check = async (tag: string) => lines(checkPictures(await makeContext(oneSection(`---\nlayout: question\n---\n\n${tag}\n`), { pictures })))
  expect(await check('<Metric id="mttr" />')).toEqual([])
  expect(await check('<Metric id="pods" />')).toEqual([expect.stringContaining('<Metric> cannot be drawn: "pods" (30개 이상) is no part of a whole')])
})
