import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildDeck } from 'slidev-addon-share/build/buildDeck'
import { serveSite } from 'slidev-addon-share/build/serveSite'
import { expect, test } from '../support/fixtures.ts'
import { watchPage } from '../support/watchPage.ts'
import { copyDeck, edit, ownPackage, ROOT } from './support/copyDeck.ts'
import { filesWith, readBuild } from './support/searchBuild.ts'

/** An unmistakable word in each place that only the presenter may read. */
const PLANTED = {
  note: 'zq1speakernote',
  comment: 'zq2slidecomment',
  keyPoint: 'zq3keypoint',
  followUp: 'zq4followup',
  privateQuestion: 'zq5privatequestion',
  privateSlide: 'zq6privateslide',
  privateNote: 'zq7privatenote',
  addon: 'zq8rehearsaladdon',
  email: 'zq9@example.org',
  mermaidComment: 'zq10mermaidcomment',
}

/** A private section's own words that the real deck has. */
const PAGE = 'pages/incident-response.md'
const PRIVATE_PAGE = 'pages/compensation.md'

let root: string
let shared: Map<string, string>
let presenters: Map<string, string>

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  test.setTimeout(300_000)
  root = await copyDeck()
  await edit(root, PAGE, text => text
    .replace(/^followUps:\n/m, `followUps:\n  - question: ${PLANTED.followUp}\n    answer: ${PLANTED.followUp}\n`)
    .replace(/^keyPoints:\n/m, `keyPoints:\n  - ${PLANTED.keyPoint}\n`)
    .replace(/<!--/, `\n<!-- ${PLANTED.comment} -->\n\n한 줄 더\n\n<!--\n${PLANTED.note}`))
  await edit(root, PAGE, text => text.replace(/```mermaid([^\n]*)\n([^\n]*)\n/, `\`\`\`mermaid$1\n$2\n    %% ${PLANTED.mermaidComment}\n`))
  await edit(root, PRIVATE_PAGE, text => text.replace(/<!--/, `${PLANTED.privateSlide}\n\n<!--\n${PLANTED.privateNote}`))
  await edit(root, 'slides.md', text => text
    .replace(/^(slug: compensation\nquestion:).*$/m, `$1 ${PLANTED.privateQuestion}`)
    .replace(/^email:.*$/m, `email: ${PLANTED.email}`))
  await ownPackage(root, 'slidev-addon-rehearsal')
  await edit(root, 'node_modules/slidev-addon-rehearsal/setup/routes.ts', text => `${text}\nconsole.log('${PLANTED.addon}')\n`)

  const options = { root, base: '/interview/', site: 'https://deck.example' }
  await buildDeck({ ...options, outDir: 'dist', ownServer: true })
  await buildDeck({ ...options, outDir: 'dist-private', includePrivate: true, withNotes: true })
  shared = await readBuild(join(root, 'dist'))
  presenters = await readBuild(join(root, 'dist-private'))
})

test.afterAll(() => rm(root, { recursive: true, force: true }))

test('the presenter\'s own build has what was planted', () => {
  // Comments are nobody's to read, and a drawing has none; what a presenter reads is there, so the search can find it.
  const { comment, mermaidComment, ...readable } = PLANTED
  for (const word of Object.values(readable))
    expect(filesWith(presenters, word), word).not.toEqual([])
  expect(filesWith(presenters, '발표자용')).not.toEqual([])
})

for (const [place, word] of Object.entries(PLANTED)) {
  test(`the shared build has no ${place}`, () => {
    expect(filesWith(shared, word)).toEqual([])
  })
}

test('no path of this machine, no source map, no page for the presenter', () => {
  expect(filesWith(shared, root)).toEqual([])
  expect(filesWith(shared, ROOT)).toEqual([])
  expect(filesWith(shared, 'sourceMappingURL')).toEqual([])
  const names = [...shared.keys()]
  expect(names.filter(name => name.endsWith('.map'))).toEqual([])
  expect(names.filter(name => /presenter|notes|(?:^|\/)overview|entry|NoteEditable|NoteDisplay|SideEditor|print|drill|rehearsal|compensation|start-date/i.test(name))).toEqual([])
  expect(filesWith(shared, 'passwordGuard')).toEqual([])
})

test('for a server of one\'s own every page is a folder, too, and its compressed forms are searched', () => {
  expect(shared.get('goals/index.html')).toBe(shared.get('goals.html'))
  expect([...shared.keys()].filter(name => name.endsWith('.br')).length).toBeGreaterThan(50)
  expect(filesWith(shared, '방화벽').filter(name => /\.(?:br|gz)$/.test(name))).not.toEqual([])
})

test('search engines are asked to stay away, in every page and by the hosts', () => {
  const pages = [...shared].filter(([name]) => name.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(50)
  for (const [name, html] of pages)
    expect(html, name).toContain('<meta name="robots" content="noindex">')
  expect(shared.get('_headers')).toContain('X-Robots-Tag: noindex')
  expect(shared.get('vercel.json')).toContain('X-Robots-Tag')
})

test('a link to a section shows its question, and an absolute image of it', () => {
  const html = shared.get('incident-response.html')!
  expect(html).toContain('<meta property="og:title" content="대규모 장애에 대응한 경험을 말씀해 주세요')
  const image = html.match(/og:image" content="https:\/\/deck\.example\/interview\/(assets\/previews\/[^"]+\.png)"/)?.[1]
  expect(shared.has(image!)).toBe(true)
  expect(html).toContain('<link rel="canonical" href="https://deck.example/interview/incident-response">')
  const images = [...shared].filter(([name]) => name.endsWith('.html')).map(([, page]) => page.match(/og:image" content="([^"]+)"/)?.[1])
  expect(new Set(images).size).toBeGreaterThan(13)
})

test('the site is walked through at a sub-path, and asks for nothing outside it', async ({ page }) => {
  const site = await serveSite({ dir: join(root, 'dist'), base: '/interview/' })
  const watch = watchPage(page)
  const outside: string[] = []
  page.on('request', request => /^https?:/.test(request.url()) && !request.url().startsWith(site.url) && outside.push(request.url()))

  await page.goto(`${site.url}incident-response`, { waitUntil: 'networkidle' })
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(`${site.url}13`)
  await page.locator('.slidev-page-13').getByRole('link', { name: /질문 목록으로/ }).click()
  await expect(page).toHaveURL(`${site.url}questions`)
  await page.locator('.slidev-page-2').getByRole('link', { name: /온콜/ }).click()
  await expect(page).toHaveURL(`${site.url}on-call`)

  expect(outside).toEqual([])
  expect(watch.takeProblems()).toEqual([])
  await site.close()
})
