import type { Socket } from 'node:net'
import { Buffer } from 'node:buffer'
import { connect } from 'node:net'
import process from 'node:process'
import { fuzzDoor } from '@interview-deck/toolbox/remote/fuzz/fuzzDoor'
import { LAPTOP } from '@interview-deck/toolbox/remote/testClient'
import { startRemoteProcess } from '../remote/runningRemote.ts'
import { expect, test } from '../support/fixtures.ts'

test.skip(process.platform !== 'linux', 'only Linux gives every address of 127.0.0.0/8 to a test')

const STRANGER = '127.0.0.3'

test('the door serves laptop and phone under broken, stalled and odd requests', async ({ remote }) => {
  const seed = 1 + Math.floor(Math.random() * 1e6)
  test.info().annotations.push({ type: 'seed', description: `npm run fuzz:door -- --seed ${seed}` })
  const before = remote.output()
  const report = await fuzzDoor({ port: remote.port, token: await remote.newToken(), duration: 6000, seed })
  expect(Object.keys(report.attacks)).toHaveLength(14)
  expect(report.checks).toBeGreaterThan(3)
  // One line about rejected tries, and one about edits, however many there were; the rest is the link and who opened it.
  const lines = remote.output().slice(before.length).split('\n')
  expect(lines.filter(line => / tried /.test(line)).length).toBeLessThanOrEqual(1)
  expect(lines.filter(line => /edited slide/.test(line)).length).toBeLessThanOrEqual(1)
})

test('wrong links keep nobody from the right one, and fill no terminal', async ({ remote }) => {
  const token = await remote.newToken()
  for (let count = 0; count < 60; count++)
    expect((await remote.askAsPhone(`/open/guess-${count}`)).status).toBe(401)
  expect((await remote.askAsPhone(`/open/${token}`)).status).toBe(200)
  expect(remote.output().match(/ tried /g)?.length ?? 0).toBeLessThanOrEqual(1)
})

test('300 idle connections do not shut the phone out', async ({ remote }) => {
  const cookie = await remote.signIn()
  const idle: Socket[] = await Promise.all(Array.from({ length: 300 }, () => new Promise<Socket>((resolve) => {
    const socket = connect({ host: LAPTOP, port: remote.port, localAddress: STRANGER }, () => resolve(socket))
    socket.on('error', () => {})
  })))
  expect((await remote.askAsPhone('/presenter/1', { cookie })).status).toBe(302)
  expect((await remote.askAsPhone('/', { cookie })).status).toBe(200)
  expect((await remote.askAsPhone(`/open/${await remote.newToken()}`)).status).toBe(200)
  idle.forEach(socket => socket.destroy())
})

test('a used link says in Korean what happened and what to do, and loads nothing', async ({ page, remote }) => {
  const token = await remote.newToken()
  expect((await remote.askAsPhone(`/open/${token}`)).status).toBe(200)
  const { status, body, headers } = await remote.askAsPhone(`/open/${token}`)
  expect([status, headers['set-cookie'], headers['cache-control']]).toEqual([410, undefined, 'no-store'])
  await page.setContent(body)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('이미 사용한 링크입니다')
  await expect(page.getByText('연결 링크는 한 번만 열 수 있는데')).toBeVisible()
  await expect(page.getByRole('listitem').first()).toHaveText('노트북에서 npm run remote를 실행한 터미널로 가서 n을 누릅니다.')
})

test('what a device sends is read, checked and limited before Slidev sees it', async ({ remote }) => {
  const cookie = await remote.signIn()
  const origin = `http://${LAPTOP}:${remote.port}`
  const send = async (path: string, body: string, headers = {}) => (await remote.askAsPhone(path, {
    cookie,
    method: 'POST',
    body,
    headers: { origin, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
  })).status
  const good = '{"source":"test","patch":{"clicks":0}}'
  const nav = '/@server-reactive/nav'
  expect(await send(nav, good)).toBe(200)
  expect(await send(nav, 'not json')).toBe(400)
  expect(await send(nav, '')).toBe(400)
  expect(await send(nav, '{"source":"test","patch":{"__proto__":{"LAUNCH_EDITOR":"x"}}}')).toBe(400)
  expect(await send(nav, good, { 'content-type': 'text/plain' })).toBe(415)
  expect(await send('/@server-reactive/__proto__.LAUNCH_EDITOR', good)).toBe(403)
  expect(await send('/@server-reactive/drawings', '{"source":"test","patch":{"../x":"y"}}')).toBe(400)
})

test('Ctrl-C ends it cleanly', async () => {
  const remote = await startRemoteProcess()
  expect(await remote.stop()).toBe(0)
  expect(remote.output()).toContain('nothing listens any more')
  await expect(remote.askAsPhone('/')).rejects.toThrow('ECONNREFUSED')
})
