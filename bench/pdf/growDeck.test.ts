import { expect, it } from 'vitest'
import { growEntry } from './growDeck.ts'

const entry = `---
title: 면접
---

# 표지

---
src: ./pages/intro.md
slug: intro
question: 자기소개를 부탁드립니다
---

---
layout: end
---

# 끝
`

it('repeats the sections, each with a page file and a slug of its own', () => {
  const { text, pages } = growEntry(entry, 3)
  expect(text.match(/^slug: .+$/gm)).toEqual(['slug: intro', 'slug: intro-2', 'slug: intro-3'])
  expect(text.match(/^src: .+$/gm)).toEqual(['src: ./pages/intro.md', 'src: ./pages/copy-2-intro.md', 'src: ./pages/copy-3-intro.md'])
  expect(pages).toEqual([1, 2, 3].map(copy => ({ from: 'intro.md', to: copy > 1 ? `copy-${copy}-intro.md` : 'intro.md' })))
  expect(text.match(/^# /gm)).toHaveLength(2)
})
