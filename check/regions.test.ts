import { describe, expect, it } from 'vitest'
import { placeIn, readableText, regionsOf } from './regions.ts'

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

describe('regionsOf', () => {
  const regions = regionsOf({ file: 'a.md', line: 11, raw })
  const textOf = (kind: string) => regions.find(region => region.kind === kind)!

  it('keeps each part at its line', () => {
    expect(textOf('frontmatter')).toMatchObject({ line: 12, text: 'layout: question\n' })
    expect(textOf('mermaid')).toMatchObject({ line: 19, text: 'flowchart LR\n  A --> B\n' })
    expect(textOf('note')).toMatchObject({ line: 29, text: '\n말합니다\n' })
    const content = textOf('content')
    expect(placeIn(content, content.text.indexOf('제목'))).toEqual({ file: 'a.md', line: 15 })
  })

  it('leaves code, diagrams and comments out of the content', () => {
    expect(textOf('content').text).not.toMatch(/flowchart|const|안쪽|말합니다/)
  })

  it('has no note where the slide ends otherwise', () => {
    expect(regionsOf({ file: 'a.md', line: 1, raw: '<!-- 앞 -->\n끝' }).map(region => region.kind)).toEqual(['content'])
  })

  it('finds tags over several lines, with the lines of their attributes', () => {
    expect(textOf('content').tags).toEqual([
      { file: 'a.md', line: 15, name: 'Metric', isClosing: false, isSelfClosing: true, attributes: [{ file: 'a.md', line: 16, name: 'id', value: 'mttr' }] },
    ])
  })
})

describe('readableText', () => {
  const read = (raw: string) => readableText(regionsOf({ file: 'a.md', line: 1, raw }, 'content')[0]!)

  it('keeps attribute values in Korean, which are read', () => {
    expect(read('a <Card width="50%" title="8시간" /> b').split(/\s+/)).toEqual(['a', '8시간', 'b'])
  })

  it('keeps the length of the text', () => {
    const text = 'a <Card title="8시간"> b </Card>\n<br>'
    expect(read(text)).toHaveLength(text.length)
  })
})
