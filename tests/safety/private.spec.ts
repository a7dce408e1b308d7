import { Buffer } from 'node:buffer'
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readPdf } from '../pdf/support/readPdf.ts'
import { edit } from '../share/support/copyDeck.ts'
import { filesWith, readBuild } from '../share/support/searchBuild.ts'
import { expect, test } from '../support/fixtures.ts'
import { PLANTED, plantedDeck, SHOWN } from './support/plantedDeck.ts'
import { runCommand } from './support/runCommand.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

let root: string
let site: Map<string, string>

async function run(...args: string[]) {
  const { ended, output } = await runCommand(root, args)
  expect(output).not.toMatch(/^\s+at /m)
  return { ended, output }
}

test.beforeAll(async () => {
  test.setTimeout(180_000)
  root = await plantedDeck()
  const { ended, output } = await run('build')
  expect(output).toContain('Searching for what is private')
  expect(ended, output).toBe(0)
  site = await readBuild(join(root, 'dist'))
})

test.afterAll(() => rm(root, { recursive: true, force: true }))

/** Names of places whose word stands in a build. */
function found(build: Map<string, string>): string[] {
  return Object.entries(PLANTED).filter(([, word]) => filesWith(build, word).length > 0).map(([place]) => place)
}

test('a shared site has nothing of what is private, and what is public', () => {
  expect(found(site)).toEqual([])
  for (const word of Object.values(SHOWN))
    expect(filesWith(site, word), word).not.toEqual([])
})

test('the search finds all of it where it is meant to be', async () => {
  const { ended, output } = await run('build', '--private')
  expect(ended, output).toBe(0)
  // Comments are nobody's to read, and a picture that no slide names is in every build but a shared one.
  const places = Object.keys(PLANTED).filter(place => !['comment', 'diagramComment'].includes(place))
  expect(found(await readBuild(join(root, 'dist-private')))).toEqual(places)
})

test('nothing tells how much was held back', async ({ page }) => {
  const scripts = [...site].filter(([name]) => name.endsWith('.js')).map(([, text]) => text).join('\n')
  expect(scripts).toMatch(/sourceIndex:0\b/)
  expect(scripts).not.toMatch(/(?:sourceIndex|\bstart):[1-9]\d*\b(?!\})/)
  expect(scripts).not.toMatch(/\banswers["']?:/)
  expect(scripts).not.toContain('revision:`1')

  const html = site.get('questions.html')!
  await page.setContent(html.replace(/<script[\s\S]*?<\/script>/g, ''))
  const tiles = await page.locator('.question-wall li').allTextContents()
  expect(tiles.map(text => text.replace(/\s+/g, ''))).toEqual(['1첫질문은무엇인가요?', '2마지막질문은무엇인가요?'])
  expect(html).toMatch(/2 \/ 5</)
})

test('the single file has nothing of it either', async () => {
  const { ended, output } = await run('build', '--single')
  expect(ended, output).toBe(0)
  const single = await readBuild(join(root, 'dist-single'))
  expect(found(single)).toEqual([])
  expect(filesWith(single, SHOWN.last)).not.toEqual([])
})

test('nor has the PDF', async () => {
  const { ended, output } = await run('export')
  expect(ended, output).toBe(0)
  const file = join(root, 'out/deck.pdf')
  const pdf = await readPdf(file)
  const text = JSON.stringify(pdf)
  expect(pdf.pages).toHaveLength(5)
  expect(text).toContain(SHOWN.last)
  for (const word of Object.values(PLANTED))
    expect(text, word).not.toContain(word)
})

test('a build is used again only while its folder is as it was written', async () => {
  expect((await run('build')).output).toContain('nothing has changed')
  await appendFile(join(root, 'dist/index.html'), '<!-- npx slidev build -->')
  const { ended, output } = await run('build')
  expect(output).not.toContain('nothing has changed')
  expect(output).toContain('index.html')
  expect(ended).toBe(1)
  await rm(join(root, 'dist'), { recursive: true })
})

test('a private word in a finished file fails the build, and is named', async () => {
  const picture = join(root, 'public', SHOWN.picture)
  const before = await readFile(picture, 'utf-8')
  await writeFile(picture, before.replace('그림', PLANTED.note))
  const { ended, output } = await run('build')
  expect(output).toContain(`zq-shown.svg: "${PLANTED.note}" (from pages/first.md:1)`)
  expect(ended).toBe(1)
  await writeFile(picture, before)
})

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
    /pages\/first\.md:\d+: "https:\/\/example\.com\/a\.png" is loaded from another site/,
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
  for (const args of [['check'], ['build'], ['build', '--single'], ['export'], ['export', '--format', 'pptx']]) {
    const { ended, output } = await run(...args)
    expect(ended, args.join(' ')).toBe(1)
    for (const message of expected)
      expect(output, args.join(' ')).toMatch(message)
  }
})
