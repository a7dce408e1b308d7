import { expect, it } from 'vitest'
import { lines, makeContext, oneSection } from '../tests/support/checkContext.ts'
import { partDrafts, runChecks } from './checkDeck.ts'

const PAGE = '---\nlayout: question\n---\n\n# 답\n\n<Nonsense />\n\n<!--\n짧습니다.\n-->\n'
const ENTRY = 'src: ./pages/a.md\nslug: a\nquestion: 질문\nbudget: 60'

async function check(frontmatter: string) {
  const context = await makeContext(oneSection(PAGE, frontmatter), { facts: [], pressure: [], tellIncident: undefined })
  const { wrong, toDo } = partDrafts(await runChecks(context), context.deck)
  return { wrong: lines(wrong), toDo: lines(toDo) }
}

it('a draft may lack what is about the talk, and nothing else', async () => {
  const { wrong, toDo } = await check(`${ENTRY}\nstatus: draft`)
  expect(wrong).toEqual([expect.stringContaining('Nonsense')])
  expect(toDo.join('\n')).toContain('keyPoints has to be')
  expect(toDo.join('\n')).toContain('the script takes')
})

it('a section that is none has everything', async () => {
  const { wrong, toDo } = await check(ENTRY)
  expect(toDo).toEqual([])
  expect(wrong.join('\n')).toContain('keyPoints has to be')
})
