import type { OutgoingHttpHeaders } from 'node:http'
import type { GuardedDeck } from './guardedDeck.ts'
import { Buffer } from 'node:buffer'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { expect as baseExpect, test } from '../support/fixtures.ts'
import { ask, handshake, sendRaw } from '../support/rawClient.ts'
import { watchPage } from '../support/watchPage.ts'
import { startGuardedDeck } from './guardedDeck.ts'

// Cold development servers, and whatever else the machine does: patience, no statement about speed.
const expect = baseExpect.configure({ timeout: 20_000 })

const SECRET = '희망 연봉'
const NAV = '{"source":"test","patch":{"clicks":0}}'

const isAlive = async (deck: GuardedDeck) => (await ask(deck.port, '/')).status === 200

/** Sends a body as a page of the deck would, but for what `headers` say. */
function send(deck: GuardedDeck, path: string, body: string, headers: OutgoingHttpHeaders = {}) {
  return ask(deck.port, path, {
    method: 'POST',
    body,
    headers: { 'origin': deck.url, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
  })
}

test('a form on a foreign page rewrites no slide', async ({ guardedDeck: deck, foreignPage, page }) => {
  const before = await deck.slides()
  // The JSON of such a form hides its one "=" in a value.
  const field = JSON.stringify({ content: '<script setup>alert(1)</script>', note: 'x' }).slice(0, -2).replace(/"/g, '&quot;')
  await page.goto(foreignPage(`<form method="post" enctype="text/plain" action="${deck.url}/__slidev/slides/1.json"><input name="${field}" value="&quot;}"></form>`))
  const answer = page.waitForResponse(response => response.url().includes('/__slidev/'))
  await page.evaluate(() => document.forms[0]!.submit())
  expect((await answer).status()).toBe(403)
  expect(await deck.slides()).toBe(before)
})

test('a foreign page reads no note, no source and no web socket', async ({ guardedDeck: deck, foreignPage, page }) => {
  await page.goto(foreignPage('<p>여기는 다른 사이트</p>'))
  const got = await page.evaluate(async (url) => {
    const read = async (path: string, init: RequestInit = {}) =>
      fetch(url + path, init).then(async response => `${response.type} ${await response.text()}`, () => 'nothing')
    const script = (path: string) => new Promise((resolve) => {
      const element = document.createElement('script')
      element.onload = () => resolve('loaded')
      element.onerror = () => resolve('nothing')
      element.src = url + path
      document.head.append(element)
    })
    const socket = (protocol: string) => new Promise((resolve) => {
      const socket = new WebSocket(url.replace('http', 'ws'), protocol)
      socket.onopen = () => resolve('open')
      socket.onerror = () => resolve('nothing')
    })
    return {
      notes: await read('/__slidev/slides/1.json'),
      source: await read('/slides.md'),
      raw: await read('/slides.md?raw'),
      opaque: (await read('/slides.md', { mode: 'no-cors' })),
      script: await script('/@vite/client'),
      post: await read('/@server-reactive/nav', { method: 'POST', mode: 'no-cors', body: '{}' }),
      socket: await socket('vite-hmr'),
      ping: await socket('vite-ping'),
    }
  }, deck.url)
  expect(got).toEqual({ notes: 'nothing', source: 'nothing', raw: 'nothing', opaque: 'nothing', script: 'nothing', post: 'nothing', socket: 'nothing', ping: 'nothing' })
  expect(await isAlive(deck)).toBe(true)
})

test('no foreign page holds the deck in a frame', async ({ guardedDeck: deck, foreignPage, page }) => {
  await page.goto(foreignPage(`<iframe src="${deck.url}/presenter/1"></iframe>`))
  await expect(page.frameLocator('iframe').locator('#app')).toHaveCount(0)
})

test('a foreign page that opens the deck in a window has no hold of it', async ({ guardedDeck: deck, foreignPage, page, context }) => {
  await page.goto(foreignPage('<button onclick="opened = window.open(window.deck)">여는 단추</button>'))
  await page.evaluate(url => Object.assign(window, { deck: url }), `${deck.url}/1`)
  const opening = context.waitForEvent('page')
  await page.getByRole('button').click()
  const popup = await opening
  // The popup is a window of its own, and loads the deck from the beginning.
  await expect(popup.getByRole('heading', { name: '첫 장' })).toBeVisible({ timeout: 60_000 })
  await page.evaluate(() => (window as unknown as { opened: Window }).opened.postMessage({ target: 'slidev', type: 'navigate', no: 2 }, '*'))
  // Slidev listens to messages before its first slide shows; one that gets through turns the slide at once.
  await popup.evaluate(() => new Promise(resolve => setTimeout(resolve, 500)))
  await expect(popup).toHaveURL(/\/1$/)
  expect(await page.evaluate(() => (window as unknown as { opened: Window }).opened.closed)).toBe(true)
  await popup.close()
})

test('a message of another origin turns no slide, one of the deck\'s own does', async ({ guardedDeck: deck, page }) => {
  await page.goto(`${deck.url}/1`)
  await expect(page.getByRole('heading', { name: '첫 장' })).toBeVisible()
  const navigate = (origin: string) => page.evaluate(origin => dispatchEvent(new MessageEvent('message', { origin, data: { target: 'slidev', type: 'navigate', no: 2 } })), origin)
  await navigate('http://evil.example')
  await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 500)))
  await expect(page).toHaveURL(/\/1$/)
  await navigate(deck.url)
  await expect(page).toHaveURL(/\/2$/)
})

test('foreign, null or no origin gets 403 for everything but a plain read', async ({ guardedDeck: deck }) => {
  const paths = ['/__slidev/slides/1.json', '/@server-ref/nav', '/@server-reactive/nav', '/@server-reactive/drawings', '/@server-reactive/snapshots', '/__mcp', '/']
  for (const origin of [undefined, 'null', 'http://evil.example', 'http://localhost:1', `http://127.0.0.1:${deck.port}`]) {
    for (const path of paths) {
      for (const type of ['application/json', 'text/plain'])
        expect([origin, path, (await send(deck, path, NAV, { 'content-type': type, ...origin ? { origin } : { origin: undefined } })).status]).toEqual([origin, path, 403])
      for (const method of ['PUT', 'DELETE', 'OPTIONS'])
        expect([origin, path, method, (await ask(deck.port, path, { method, headers: origin ? { origin } : {} })).status]).toEqual([origin, path, method, 403])
    }
  }
})

test('cross-origin reads are refused, and no CORS header is ever sent', async ({ guardedDeck: deck }) => {
  const files = ['/', '/1', '/slides.md', '/slides.md?raw', '/__slidev/slides/1.json', '/@slidev/slides', '/@server-reactive/nav', '/@vite/client', `/@fs${deck.folder}/slides.md`, '/@fs/etc/hostname', '/node_modules/vue/package.json', '/no-such-thing.js']
  for (const path of files) {
    const own = await ask(deck.port, path)
    expect([path, Object.keys(own.headers).filter(name => name.startsWith('access-control'))]).toEqual([path, []])
    for (const headers of [{ origin: 'http://evil.example' }, { origin: 'http://localhost:5173' }, { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }]) {
      const answer = await ask(deck.port, path, { headers: headers as OutgoingHttpHeaders })
      expect([path, headers, answer.status, answer.body.includes(SECRET), Object.keys(answer.headers).filter(name => name.startsWith('access-control'))])
        .toEqual([path, headers, 403, false, []])
    }
  }
  expect((await ask(deck.port, '/__slidev/slides/1.json')).body).toContain(SECRET)
})

test('a name that was made to point here (DNS rebinding) opens nothing', async ({ guardedDeck: deck }) => {
  for (const host of [`evil.example:${deck.port}`, 'localhost:1', `deck.localhost:${deck.port}`]) {
    expect([host, (await ask(deck.port, '/slides.md', { headers: { host } })).status]).toEqual([host, 403])
    expect(await sendRaw(deck.port, handshake(deck.port, { Host: host, Origin: `http://${host}` }))).toContain(' 403 ')
  }
  expect((await ask(deck.port, '/')).status).toBe(200)
})

test('the web socket is for pages of the deck', async ({ guardedDeck: deck }) => {
  const token = /wsToken = "([^"]+)"/.exec((await ask(deck.port, '/@vite/client')).body)![1]
  const openSocket = async (headers: OutgoingHttpHeaders) => (await sendRaw(deck.port, handshake(deck.port, { Host: `localhost:${deck.port}`, ...headers }, `/?token=${token}`))).split('\r\n')[0]
  expect(await openSocket({ Origin: deck.url })).toBe('HTTP/1.1 101 Switching Protocols')
  for (const headers of [{}, { Origin: 'null' }, { Origin: 'http://evil.example' }, { Origin: 'http://localhost:5173' }])
    expect(await openSocket(headers)).toBe('HTTP/1.1 403 Forbidden')
})

test('a bad body gets its answer and ends nothing', async ({ guardedDeck: deck }) => {
  const before = await deck.slides()
  for (const path of ['/__slidev/slides/1.json', '/@server-reactive/nav', '/@server-ref/nav', '/@server-reactive/drawings', '/@server-reactive/snapshots']) {
    for (const body of ['', 'not json', 'null', '[]', '7', '{"unknown":1}', '{"source":"x","patch":{"__proto__":{"x":1}}}', '{"note":{"constructor":1}}', '{"__proto__":{"note":"x"}}', '{"frontmatter":{"a":{"prototype":{}}}}', '['.repeat(300_000)])
      expect([path, body.slice(0, 60), (await send(deck, path, body)).status]).toEqual([path, body.slice(0, 60), 400])
    expect((await send(deck, path, NAV, { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await send(deck, path, NAV, { 'content-length': undefined, 'transfer-encoding': 'chunked' })).status).toBe(411)
    expect(await sendRaw(deck.port, `POST ${path} HTTP/1.1\r\nHost: localhost:${deck.port}\r\nOrigin: ${deck.url}\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n`)).toContain(' 413 ')
    // One that breaks off.
    await sendRaw(deck.port, `POST ${path} HTTP/1.1\r\nHost: localhost:${deck.port}\r\nOrigin: ${deck.url}\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"so`, { patience: 100 })
  }
  expect(await isAlive(deck)).toBe(true)
  expect(await deck.slides()).toBe(before)
})

test('an odd message on the web socket ends nothing', async ({ guardedDeck: deck, page }) => {
  await page.goto(deck.url)
  await page.evaluate(async () => {
    const { wsToken } = await fetch('/@vite/client').then(async response => ({ wsToken: /wsToken = "([^"]+)"/.exec(await response.text())![1] }))
    const socket = new WebSocket(`ws://${location.host}/?token=${wsToken}`, 'vite-hmr')
    await new Promise(resolve => socket.onopen = resolve)
    for (const message of ['null', '1', 'x', '{"type":"custom","event":"slidev:monaco-write"}', '{"type":"custom","event":"unocss:hmr","data":7}', '{"type":"custom","event":"vite:invoke"}'])
      socket.send(message)
    await new Promise(resolve => setTimeout(resolve, 200))
    socket.close()
  })
  expect(await isAlive(deck)).toBe(true)
})

test('no request reaches a prototype, and none starts a program', async ({ guardedDeck: deck }) => {
  const marker = join(deck.folder, 'started')
  const editor = join(deck.folder, 'editor.sh')
  await writeFile(editor, `#!/bin/sh\necho "$1" > ${marker}\n`)
  await chmod(editor, 0o755)
  const data = JSON.stringify({ source: 'x', data: editor })
  for (const key of ['__proto__.LAUNCH_EDITOR', '__proto__/LAUNCH_EDITOR', 'constructor.prototype.LAUNCH_EDITOR', 'nav.__proto__.LAUNCH_EDITOR', 'nav.timer', 'LAUNCH_EDITOR']) {
    for (const type of ['application/json', 'text/plain'])
      expect([key, (await send(deck, `/@server-ref/${key}`, data, { 'content-type': type })).status]).toEqual([key, 403])
  }
  for (const headers of [{}, { 'sec-fetch-site': 'same-origin' }, { origin: deck.url }] as OutgoingHttpHeaders[])
    expect((await ask(deck.port, '/__open-in-editor?file=slides.md', { headers })).status).toBe(403)
  await new Promise(resolve => setTimeout(resolve, 300))
  await expect(readFile(marker)).rejects.toThrow('ENOENT')
})

test('the editor is started where it was asked for by name', async ({ page }) => {
  test.skip(process.platform === 'win32', 'the editor of this test is a shell script')
  const marker = test.info().outputPath('started')
  const editor = test.info().outputPath('editor.sh')
  await writeFile(editor, `#!/bin/sh\necho "$@" > ${marker}\n`)
  await chmod(editor, 0o755)
  process.env.LAUNCH_EDITOR = editor
  const deck = await startGuardedDeck('editor', { launchEditor: true }).finally(() => delete process.env.LAUNCH_EDITOR)
  try {
    expect((await ask(deck.port, '/__open-in-editor?file=slides.md')).status).toBe(403)
    await page.goto(deck.url)
    expect(await page.evaluate(() => fetch('/__open-in-editor?file=slides.md').then(response => response.status))).toBe(200)
    await expect.poll(() => readFile(marker, 'utf8').catch(() => '')).toContain('slides.md')
  }
  finally {
    await deck.stop()
  }
})

test('a deck without the guard gets no server', async () => {
  await expect(startGuardedDeck('bare', { withGuard: false })).rejects.toThrow('answers pages of other sites')
})

test('presenter, audience, drawings, notes and changed files keep in step', async ({ guardedDeck: deck, context }) => {
  test.slow()
  const [presenter, audience] = [await context.newPage(), await context.newPage()]
  const watches = [presenter, audience].map(watchPage)
  await presenter.goto(`${deck.url}/presenter/1`)
  await audience.goto(`${deck.url}/1`)
  await expect(audience.getByRole('heading', { name: '첫 장' })).toBeVisible()

  // Slidev itself loses or repeats a turn now and then that follows another one closely, with and without the guard; what
  // comes after it is therefore the same on either slide.
  await expect(async () => {
    await presenter.keyboard.press('ArrowRight')
    await expect(audience).toHaveURL(/\/2(?:\?|$)/, { timeout: 3000 })
    await presenter.keyboard.press('ArrowLeft')
    await expect(audience).toHaveURL(/\/1(?:\?|$)/, { timeout: 3000 })
  }).toPass({ timeout: 60_000 })

  // A stroke on the presenter's slide shows on the audience's.
  await presenter.getByTitle('Show drawing toolbar').click()
  const box = (await presenter.locator('#slide-content').first().boundingBox())!
  await presenter.mouse.move(box.x + 40, box.y + 40)
  await presenter.mouse.down()
  await presenter.mouse.move(box.x + 120, box.y + 90, { steps: 5 })
  await presenter.mouse.up()
  await expect(audience.locator('svg.absolute.top-0 path').first()).toBeAttached()
  await presenter.keyboard.press('Escape')

  // A note that is edited in the presenter's view is in the file.
  await presenter.getByTitle('Edit Notes').click()
  const editor = presenter.locator('textarea').first()
  await editor.fill('고친 노트')
  await editor.blur()
  await expect.poll(deck.slides).toContain('고친 노트')

  // A file that is edited shows without a reload.
  await expect(async () => {
    // Again, if need be: the watcher takes two changes within milliseconds (the note's was just now) for one.
    await writeFile(join(deck.folder, 'slides.md'), `${(await deck.slides()).replace(/^# .* 장$/gm, '# 새 제목')}\n`)
    await expect(audience.getByRole('heading', { name: '새 제목' })).toBeVisible({ timeout: 5000 })
  }).toPass({ timeout: 60_000 })
  // The guard refused none of it. (A cold Vite may answer 504 once, and loads the page anew.)
  expect(watches.flatMap(watch => watch.takeProblems()).filter(problem => /\(status 4\d\d\)/.test(problem))).toEqual([])
})
