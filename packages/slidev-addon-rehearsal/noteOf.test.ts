import { expect, it } from 'vitest'
import { noteOf } from './noteOf.ts'
import { scriptParts } from './script/scriptParts.ts'

const mark = (at: number) => `<span class="slidev-note-click-mark" data-clicks="${at}"></span>`

it('takes the notes as they are written', () => {
  expect(noteOf({ note: '**먼저** 말합니다.', noteHTML: '<p><strong>먼저</strong> 말합니다.</p>' })).toBe('**먼저** 말합니다.')
})

it('reads them from what a build has of them', () => {
  const noteHTML = `<p>먼저 <strong>R&amp;D</strong>를 말합니다. 5 &lt; 7입니다.</p>\n<ul>\n<li>하나</li>\n<li>둘</li>\n</ul>\n<p>${mark(1)}누르고 말합니다.</p>\n<p>${mark(4)} <ruby>漢<rt>한</rt></ruby>자 <!-- 혼잣말 --></p>\n`
  expect(noteOf({ note: '', noteHTML })).toBe('먼저 R&D를 말합니다. 5 < 7입니다.\n\n하나\n\n둘\n\n[click:1]누르고 말합니다.\n\n[click:3] 漢자')
  expect(scriptParts(noteOf({ noteHTML })).map(({ click, sentences }) => [click, sentences])).toEqual([
    [0, ['먼저 R&D를 말합니다.', '5 < 7입니다.', '하나', '둘']],
    [1, ['누르고 말합니다.']],
    [4, ['漢자']],
  ])
})

it('has nothing to say of a slide without notes, or of none', () => {
  expect([noteOf({}), noteOf({ note: '', noteHTML: '' }), noteOf(undefined)]).toEqual(['', '', ''])
})
