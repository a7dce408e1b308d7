import { describe, expect, it } from 'vitest'
import { blankFences, findFences, plainTitle } from './markdown.ts'

const codeOf = (markdown: string) => findFences(markdown).map(({ info, code }) => [info, code])

describe('findFences', () => {
  it.each([
    ['one with its info', '```ts {1|2}\na\nb\n```', [['ts {1|2}', 'a\nb\n']]],
    ['an empty one', '```\n```', [['', '']]],
    ['one in a list', '- a\n  ~~~\n  b\n  ~~~', [['', '  b\n']]],
    ['one of four marks with one of three in it', '````md\n```ts\na\n```\n````', [['md', '```ts\na\n```\n']]],
    ['one that opens with three marks and closes with more', '```\na\n`````', [['', 'a\n']]],
    ['one that goes on behind marks with words', '```\na\n``` b\n```', [['', 'a\n``` b\n']]],
    ['one with the line ends of Windows', '```ts\r\na\r\n```\r\n', [['ts', 'a\r\n']]],
    ['two', '```a\n```\n\n~~~b\n~~~', [['a', ''], ['b', '']]],
    ['none that is never closed', '```\na', []],
    ['none in a line', 'a ```b``` c\n```d``` e\n```', []],
    ['none that other marks close', '~~~~\na\n~~~\n```', []],
  ])('finds %s', (_, markdown, expected) => {
    expect(codeOf(markdown)).toEqual(expected)
  })

  it('says where block and code begin', () => {
    const markdown = 'a\n\n  ```ts\nb\n```'
    const [{ index, codeIndex }] = findFences(markdown) as [ReturnType<typeof findFences>[number]]
    expect([markdown.slice(index, index + 5), markdown.slice(codeIndex, codeIndex + 1)]).toEqual(['  ```', 'b'])
  })
})

it('blanks code and keeps lines and offsets', () => {
  expect(blankFences('a\n```\nb c\n```\nd')).toBe('a\n   \n   \n   \nd')
})

it('reads a title without its Markdown and tags', () => {
  expect(plainTitle('끊긴 <em>1,000대</em>를<br>**25분&nbsp;만에** 되살렸습니다')).toBe('끊긴 1,000대를 25분 만에 되살렸습니다')
  expect(plainTitle()).toBe('')
})
