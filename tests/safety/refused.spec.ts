import { Buffer } from 'node:buffer'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { edit } from '../share/support/copyDeck.ts'
import { expect, test } from '../support/fixtures.ts'
import { PLANTED, plantedDeck } from './support/plantedDeck.ts'
import { runCommand } from './support/runCommand.ts'

test.describe.configure({ timeout: 180_000 })

let root: string
test.beforeAll(async () => {
  root = await plantedDeck()
})
test.afterAll(() => rm(root, { recursive: true, force: true }))

test('build and export refuse what the check refuses, each mistake with file and line', async () => {
  const first = 'pages/first.md'
  await mkdir(join(root, 'extra'))
  await edit(root, first, text => `${text}
---

# 숨긴 말

<RenderWhen context="presenter">

발표자만

</RenderWhen>

<p v-if="$slidev.nav.isPresenter">발표자만</p>

<Fact id="no-such-fact" />

<img src="https://example.com/a.png" alt="">

<Link to="${PLANTED.privateSlug}">연봉</Link>

---
privat: true
phone: 010
---

# 오타
`)
  await edit(root, 'slides.md', text => `${text.replace(/^info:.*$/m, 'info: 일곱 가지 질문에 답합니다.').replace('slug: last\nquestion: 마지막 질문은 무엇인가요?\nbudget: 30', 'slug: index\nquestion: 연봉 --- 얼마\nprivate: true')}
---
src: ./pages/questions.md
slug: questions
question: 목록
private: yes
---

---
src: ./pages/mark.md
slug: mark
question: 부호
budget: 30
---

---
src: ./pages/korean.md
slug: korean
question: 글자
budget: 30
---
`)
  await edit(root, 'pages/last.md', () => '---\nlayout: question\n---\n\n답\n')
  await writeFile(join(root, 'pages/questions.md'), '---\nlayout: question\n---\n\n답\n')
  await writeFile(join(root, 'pages/mark.md'), '\uFEFF---\nprivate: true\n---\n\n답\n')
  await writeFile(join(root, 'pages/korean.md'), Buffer.concat([Buffer.from('---\nlayout: question\n---\n\n'), Buffer.from([0xB4, 0xE4])]))

  const expected = [
    /pages\/first\.md:\d+: a part of <RenderWhen context="presenter">/,
    /pages\/first\.md:\d+: what depends on "isPresenter"/,
    /pages\/first\.md:\d+: <Fact>: no fact "no-such-fact"/,
    /pages\/first\.md:\d+: https:\/\/example\.com\/a\.png is loaded from another host/,
    /pages\/first\.md:\d+: "zq-secret-pay" is a private slide/,
    /pages\/first\.md:\d+: "privat" is not "private"/,
    /pages\/first\.md:\d+: a slide has no "phone"/,
    /slides\.md:\d+: "일곱 가지 질문" counts the private questions too/,
    /slides\.md:\d+: Slidev ends the frontmatter at these three dashes/,
    /slides\.md:\d+: slug "questions" is taken by slides\.md:\d+/,
    /slides\.md:\d+: private is "yes"; allowed: true, false/,
    /slides\.md:\d+: budget is missing/,
    /pages\/mark\.md:1: the file begins with a byte-order mark/,
    /pages\/korean\.md:5: this line is not UTF-8/,
  ]
  for (const args of [['check'], ['build'], ['build', '--single'], ['export']]) {
    const { ended, output } = await runCommand(root, args)
    expect(ended, args.join(' ')).toBe(1)
    expect(output, args.join(' ')).not.toMatch(/^\s+at /m)
    for (const message of expected)
      expect(output, args.join(' ')).toMatch(message)
  }
})
