import { describe, expect, it } from 'vitest'
import { lines, makeContext, oneSection } from '../../tests/support/checkContext.ts'
import { readTemplate } from '../regions.ts'
import { checkHeldBack, checkPresenterParts } from './privacy.ts'

const slide = (text: string, frontmatter = '') => `---\nlayout: question\n${frontmatter}---\n\n${text}\n`

describe('checkPresenterParts', () => {
  const found = async (text: string, frontmatter?: string) => lines(checkPresenterParts(await makeContext(oneSection(slide(text, frontmatter)))))

  it.each([
    '<RenderWhen context="presenter">비밀</RenderWhen>',
    '<render-when context="presenter">비밀</render-when>',
    '<RenderWhen :context="[\'slide\', \'presenter\']">비밀</RenderWhen>',
    '<RenderWhen :context="who">비밀</RenderWhen>',
    '<RenderWhen>비밀</RenderWhen>',
    '<p v-if="$slidev.nav.isPresenter">비밀</p>',
    '{{ $nav.isPresenter ? \'비밀\' : \'\' }}',
    '<p v-if="$renderContext === \'presenter\'">비밀</p>',
  ])('refuses %s', async (text) => {
    expect(await found(text)).toEqual([expect.stringMatching(/^pages\/a\.md:5: .*ships with a shared deck although no visitor is shown it/)])
  })

  it('looks into the templates of components', async () => {
    const template = readTemplate('components/A.vue', `${'\n'.repeat(5)}<template>\n<p v-if="isPresenter">비밀</p>\n</template>\n`)!
    const context = await makeContext(oneSection(slide('답')), { templates: [template] })
    expect(lines(checkPresenterParts(context))).toEqual([expect.stringMatching(/^components\/A\.vue:7: what depends on "isPresenter"/)])
  })

  it('allows what visitors see, and anything on a private slide', async () => {
    expect(await found('<RenderWhen context="print">인쇄</RenderWhen>\n\n`$nav.isPresenter`')).toEqual([])
    expect(await found('<RenderWhen context="presenter">비밀</RenderWhen>', 'private: true\n')).toEqual([])
  })
})

describe('checkHeldBack', () => {
  const deck = (text: string) => ({
    'slides.md': `# ${text}\n\n---\nsrc: ./pages/a.md\nslug: a\nquestion: 질문\nbudget: 60\n---\n\n---\nsrc: ./pages/b.md\nslug: b\nquestion: 연봉\nbudget: 60\nprivate: true\n---\n`,
    'pages/a.md': slide('답'),
    'pages/b.md': slide('질문 2개'),
  })

  it.each(['두 가지 질문', '2개의 질문', '질문 두 개', '2가지 면접 질문'])('finds the count in "%s"', async (text) => {
    expect(lines(checkHeldBack(await makeContext(deck(text))))).toEqual([expect.stringMatching(/^slides\.md:1: ".*" counts the private questions too, and a shared deck shows 1 of 2/)])
  })

  it('finds a slot for a private section', async () => {
    expect(lines(checkHeldBack(await makeContext(deck('목록\n\n<Wall>\n<template #a>가</template>\n<template #b>나</template>\n</Wall>'))))).toEqual([expect.stringMatching(/^slides\.md:5: #b is a private section/)])
  })

  it.each(['한 가지 질문', '질문 목록', '세 가지 질문'])('has nothing against "%s"', async (text) => {
    expect(checkHeldBack(await makeContext(deck(text)))).toEqual([])
  })
})
