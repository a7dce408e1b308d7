import type { DevServer } from '@interview-deck/toolbox/start/startDevServer'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import process from 'node:process'
import { startDevServer } from '@interview-deck/toolbox/start/startDevServer'
import { test as base } from '@playwright/test'
import { root } from '../support/root.ts'
import { workerPort } from '../support/workerPort.ts'

export interface GuardedDeck extends DevServer {
  /** Folder of the deck; tests may change what is in it. */
  folder: string
  port: number
  slides: () => Promise<string>
}

const SLIDES = `---
theme: none
title: 지키는 덱
fonts:
  provider: none
favicon: data:,
drawings:
  enabled: dev
---

# 첫 장

<!--
첫 장의 노트: 희망 연봉 이야기
-->

---

# 둘째 장

<!--
둘째 장의 노트
-->
`

/** A deck of its own inside the project, where packages are found, on a development server that is started as all are. */
export async function startGuardedDeck(name: string, { withGuard = true, ...options }: { launchEditor?: boolean, withGuard?: boolean } = {}): Promise<GuardedDeck> {
  const folder = join(root, '.cache/safety', `${name}-${process.pid}`)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'slides.md'), SLIDES)
  const config = join(folder, 'vite.config.ts')
  if (withGuard)
    await cp(join(root, 'tests/rehearsal/deck/vite.config.ts'), config)
  else
    // As the deck's own but for the guard: all servers share what Vite has bundled for them, and other options bundle anew.
    await writeFile(config, 'export default { optimizeDeps: { include: [\'es-hangul\', \'fastest-levenshtein\', \'uqr\'] } }\n')
  const remove = () => rm(folder, { recursive: true, force: true })
  const server = await startDevServer({ root: folder, port: workerPort(3390), ...options }).catch(async (error) => {
    await remove()
    throw error
  })
  const stop = () => server.stop().then(remove)
  return { ...server, stop, folder, port: Number(new URL(server.url).port), slides: () => readFile(join(folder, 'slides.md'), 'utf8') }
}

interface WorkerFixtures {
  guardedDeck: GuardedDeck
  /** Shows the given HTML as a page of another `localhost` port; resolves to its address. */
  foreignPage: (html: string) => string
}

export const guardTest = base.extend<object, WorkerFixtures>({
  // eslint-disable-next-line no-empty-pattern
  guardedDeck: [async ({}, use) => {
    const deck = await startGuardedDeck('deck')
    await use(deck)
    await deck.stop()
  }, { scope: 'worker', timeout: 180_000 }],

  // eslint-disable-next-line no-empty-pattern
  foreignPage: [async ({}, use) => {
    let shown = ''
    const server = createServer((_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(shown))
    await new Promise<void>(resolve => server.listen(0, 'localhost', resolve))
    const { port } = server.address() as { port: number }
    await use((html) => {
      shown = `<!doctype html><meta charset="utf-8">${html}`
      return `http://localhost:${port}/`
    })
    server.closeAllConnections()
    server.close()
  }, { scope: 'worker' }],
})
