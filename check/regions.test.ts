import { describe, expect, it } from 'vitest'
import { lineAt, splitRegions } from './regions.ts'
import { blankTags, findTags } from './tags.ts'

const raw = `---
layout: question
---

# 제목 <Metric
  id="mttr" />

\`\`\`mermaid
flowchart LR
  A --> B
\`\`\`

<!-- 안쪽 -->

\`\`\`ts
const a = 1
\`\`\`

<!--
말합니다
-->`

describe('splitRegions', () => {
  const regions = splitRegions({ line: 11, raw })
  const textOf = (kind: string) => regions.find(region => region.kind === kind)!

  it('keeps each part at its line', () => {
    expect(textOf('frontmatter')).toMatchObject({ line: 12, text: 'layout: question\n' })
    expect(textOf('mermaid')).toMatchObject({ line: 19, text: 'flowchart LR\n  A --> B\n' })
    expect(textOf('note')).toMatchObject({ line: 29, text: '\n말합니다\n' })
    const content = textOf('content')
    expect(lineAt(content, content.text.indexOf('제목'))).toBe(15)
  })

  it('leaves code, diagrams and comments out of the content', () => {
    expect(textOf('content').text).not.toMatch(/flowchart|const|안쪽|말합니다/)
  })

  it('has no note where the slide ends otherwise', () => {
    expect(splitRegions({ line: 1, raw: '<!-- 앞 -->\n끝' }).map(region => region.kind)).toEqual(['content'])
  })

  it('finds tags over several lines, with the lines of their attributes', () => {
    const { text } = textOf('content')
    const offset = text.indexOf('<Metric')
    expect(findTags(textOf('content'))).toEqual([
      { name: 'Metric', line: 15, offset, end: text.indexOf('>', offset) + 1, isClosing: false, isSelfClosing: true, attributes: [{ name: 'id', value: 'mttr', line: 16 }] },
    ])
  })
})

describe('blankTags', () => {
  it('keeps attribute values in Korean, which are read', () => {
    expect(blankTags('a <Card width="50%" title="8시간" /> b').split(/\s+/)).toEqual(['a', '8시간', 'b'])
  })

  it('keeps the length of the text', () => {
    const text = 'a <Card title="8시간"> b </Card>\n<br>'
    expect(blankTags(text)).toHaveLength(text.length)
  })
})
