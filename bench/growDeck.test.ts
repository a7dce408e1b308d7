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

it('repeats the sections, each with a slug and the page file that belongs to it', () => {
  const text = growEntry(entry, 3)
  expect(text.match(/^slug: .+$/gm)).toEqual(['slug: intro', 'slug: intro-2', 'slug: intro-3'])
  expect(text.match(/^src: .+$/gm)).toEqual(['src: ./pages/intro.md', 'src: ./pages/intro-2.md', 'src: ./pages/intro-3.md'])
  expect(text.match(/^# /gm)).toHaveLength(2)
})
