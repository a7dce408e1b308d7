import { parseSync } from '@slidev/parser'
import { expect, it } from 'vitest'
import { blankErrors } from './blankErrors.ts'

const lines = (markdown: string) => parseSync(markdown, 'slides.md').slides.flatMap(blankErrors).map(({ line, message }) => `${line} ${/\[\[.*?\]\]/.exec(message)![0]}`)

it('refuses a blank in a slide, in a note and in frontmatter that is shown', () => {
  expect(lines('# [[제목]]\n\n본문\n\n<!--\n말하기 [[기간]]\n-->\n')).toEqual(['1 [[제목]]', '6 [[기간]]'])
  expect(lines('---\nlayout: default\ntitle: 표지\n---\n\n# 표지\n\n---\ntitle: 왜 [[이유]]\nfollowUps:\n  - question: 얼마나 [[값]]?\n    answer: 많이\n---\n\n답\n')).toEqual(['9 [[이유]]', '11 [[값]]'])
})

it('leaves the answers to follow-ups and key points alone, and what is no text', () => {
  expect(lines('---\nkeyPoints:\n  - 역할 [[역할]]\nfollowUps:\n  - question: 왜요?\n    answer: 그때 [[기간]] 했습니다.\n---\n\n답\n')).toEqual([])
  expect(lines('<Table :rows="[[1, 2], [3, 4]]" note=\'a > b\' />\n\n`[[ -f file ]]` {{ [[1]] }}\n\n```mermaid\nflowchart LR\n  a[[b]]\n```\n')).toEqual([])
})
