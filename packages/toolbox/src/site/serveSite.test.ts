import type { ServedSite } from './serveSite.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serveSite } from './serveSite.ts'

let dir: string
let site: ServedSite

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'site-'))
  writeFileSync(join(dir, 'index.html'), 'the deck')
  writeFileSync(join(dir, '404.html'), 'nothing')
  site = await serveSite({ dir, base: '/' })
})

afterAll(async () => {
  await site.close()
  rmSync(dir, { recursive: true, force: true })
})

/** Status and opener policy of an answer. */
function ask(host: string, path = '/'): Promise<[number | undefined, unknown]> {
  return new Promise((resolve, reject) => {
    request(site.url + path.slice(1), { headers: { host } }, (response) => {
      response.resume()
      resolve([response.statusCode, response.headers['cross-origin-opener-policy']])
    }).on('error', reject).end()
  })
}

it('answers loopback names only', async () => {
  const { port } = new URL(site.url)
  expect(await ask(`127.0.0.1:${port}`)).toEqual([200, 'same-origin'])
  expect(await ask(`localhost:${port}`)).toEqual([200, 'same-origin'])
  expect(await ask(`localhost:${port}`, '/no-such-page')).toEqual([404, 'same-origin'])
  for (const host of [`evil.example:${port}`, `localhost.evil.example:${port}`, 'localhost', 'localhost:1'])
    expect([host, (await ask(host))[0]]).toEqual([host, 403])
})
