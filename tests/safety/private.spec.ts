import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveSite } from '@interview-deck/toolbox/site/serveSite'
import { readPdf } from '../pdf/support/readPdf.ts'
import { ROOT } from '../share/support/copyDeck.ts'
import { filesWith, readBuild } from '../share/support/searchBuild.ts'
import { expect, test } from '../support/fixtures.ts'
import { watchPage } from '../support/watchPage.ts'
import { PLANTED, plantedDeck, SHOWN } from './support/plantedDeck.ts'
import { runCommand } from './support/runCommand.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

/** Everything that a shared site can have more of than by default, so that there is more to search. */
const SHARE = ['build', '--base', '/interview/', '--site', 'https://deck.example']

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
  const { ended, output } = await run(...SHARE)
  expect(output).toContain('Searching for what is private')
  expect(ended, output).toBe(0)
  site = await readBuild(join(root, 'dist'))
})

test.afterAll(() => rm(root, { recursive: true, force: true }))

/** Names of places whose word stands in a build. */
function found(build: Map<string, string>): string[] {
  return Object.entries(PLANTED).filter(([, word]) => filesWith(build, word).length > 0).map(([place]) => place)
}

function pages(): [string, string][] {
  return [...site].filter(([name]) => name.endsWith('.html'))
}

/** Address of the picture that a chat shows beside a link to a page. */
function imageOf(html: string): string | undefined {
  return html.match(/og:image" content="([^"]+)"/)?.[1]
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
  const presenters = await readBuild(join(root, 'dist-private'))
  expect(found(presenters)).toEqual(places)
  expect(filesWith(presenters, '발표자용')).not.toEqual([])
})

test('nothing tells how much was held back', async ({ page }) => {
  const scripts = [...site].filter(([name]) => name.endsWith('.js')).map(([, text]) => text).join('\n')
  // Places are those of the copy: of its slides none is missing.
  expect([...new Set([...scripts.matchAll(/\bsourceIndex:(\d+)/g)].map(match => Number(match[1])))].toSorted()).toEqual([0, 1, 2, 3, 4])
  expect(scripts).not.toMatch(/\banswers["']?:/)

  const html = site.get('questions.html')!
  await page.setContent(html.replace(/<script[\s\S]*?<\/script>/g, ''))
  const tiles = await page.locator('.question-list li').allTextContents()
  expect(tiles.map(text => text.replace(/\s+/g, ''))).toEqual(['1첫질문은무엇인가요?', '2마지막질문은무엇인가요?'])
  expect(html).toMatch(/2 \/ 5</)
})

test('a shared site has no path of this machine, no source map, and no page for the presenter', () => {
  for (const word of [root, ROOT, 'sourceMappingURL', 'passwordGuard'])
    expect(filesWith(site, word), word).toEqual([])
  const names = [...site.keys()]
  expect(names.filter(name => name.endsWith('.map'))).toEqual([])
  expect(names.filter(name => /presenter|notes|(?:^|\/)overview|entry|NoteEditable|NoteDisplay|SideEditor|print|drill|rehearsal/i.test(name))).toEqual([])
})

test('search engines are asked to stay away, in every page and by the hosts', () => {
  expect(pages().map(([name]) => name)).toEqual(expect.arrayContaining(['index.html', 'questions.html', 'first.html', '4.html', 'last.html', '404.html']))
  for (const [name, html] of pages())
    expect(html, name).toContain('<meta name="robots" content="noindex">')
  expect(site.get('_headers')).toContain('X-Robots-Tag: noindex')
  expect(site.get('vercel.json')).toContain('X-Robots-Tag')
})

test('a link to a section shows its question, and an absolute image of it', () => {
  const html = site.get('first.html')!
  expect(html).toContain('<meta property="og:title" content="첫 질문은 무엇인가요?')
  expect(html).toContain('<link rel="canonical" href="https://deck.example/interview/first">')
  const image = imageOf(html)!.replace('https://deck.example/interview/', '')
  expect(image).toMatch(/^assets\/previews\/[^/]+\.png$/)
  expect(site.has(image)).toBe(true)
  // Cover, question list and both sections.
  expect(new Set(pages().map(([, html]) => imageOf(html)).filter(Boolean)).size).toBe(4)
})

test('the site is walked through at a sub-path, and asks for nothing outside it', async ({ page }) => {
  const served = await serveSite({ dir: join(root, 'dist'), base: '/interview/' })
  const watch = watchPage(page)
  const outside: string[] = []
  page.on('request', request => /^https?:/.test(request.url()) && !request.url().startsWith(served.url) && outside.push(request.url()))

  await page.goto(`${served.url}first`)
  await page.waitForFunction(() => (document.querySelector('#app') as any)?.__vue_app__)
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(`${served.url}4`)
  await page.locator('.slidev-page-4').getByRole('link', { name: /질문 목록으로/ }).click()
  await expect(page).toHaveURL(`${served.url}questions`)
  await page.locator('.slidev-page-2').getByRole('link', { name: /마지막/ }).click()
  await expect(page).toHaveURL(`${served.url}last`)

  expect(outside).toEqual([])
  expect(watch.takeProblems()).toEqual([])
  await served.close()
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
  expect((await run(...SHARE)).output).toContain('nothing has changed')
  await appendFile(join(root, 'dist/index.html'), '<!-- npx slidev build -->')
  const { ended, output } = await run(...SHARE)
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
  expect(output.match(/\(from /g), 'nothing else is found').toHaveLength(1)
  expect(ended).toBe(1)
  await writeFile(picture, before)
})
