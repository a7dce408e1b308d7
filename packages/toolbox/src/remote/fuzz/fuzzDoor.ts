import type { Sender } from './messages.ts'
import { request } from 'node:http'
import { connect } from 'node:net'
import { ATTACKS } from './attacks.ts'
import { handshake, syncRequest } from './messages.ts'
import { createRandom } from './random.ts'

/** To the door, these are two other machines. Only Linux gives every address of 127.0.0.0/8 without any set-up. */
const PHONE = '127.0.0.2'
const STRANGER = '127.0.0.3'
const LAPTOP = '127.0.0.1'

export interface FuzzOptions {
  port: number
  /** A token that was not used yet. */
  token: string
  /** Milliseconds. */
  duration: number
  seed: number
  /** Attacks under way at the same time. */
  parallel?: number
  /** Told about once a second; throws to stop. */
  onSecond?: (report: FuzzReport) => void
}

export interface FuzzReport {
  /** How often each attack was made. */
  attacks: Record<string, number>
  /** How often the laptop, the phone and its web socket were served in between. */
  checks: number
  /** Longest that such a check took, in milliseconds. */
  slowest: number
}

/**
 * Attacks a running door from a signed-in phone, a stranger and this machine, and makes sure all the while that laptop and
 * phone are served.
 *
 * @throws when one of them is not
 */
export async function fuzzDoor({ port, token, duration, seed, parallel = 24, onSecond }: FuzzOptions): Promise<FuzzReport> {
  const random = createRandom(seed)
  const own = { Host: `${LAPTOP}:${port}`, Origin: `http://${LAPTOP}:${port}` }
  const phone: Sender = { from: PHONE, headers: { ...own, Cookie: await signIn(port, token) } }
  const laptop: Sender = { from: LAPTOP, headers: own }
  const senders = [phone, phone, phone, laptop, { from: STRANGER, headers: own }]
  const client = await ask(port, laptop, '/@vite/client')
  const socketPath = `/?token=${/wsToken = "([^"]+)"/.exec(client.body)?.[1]}`

  const report: FuzzReport = { attacks: {}, checks: 0, slowest: 0 }
  const names = Object.keys(ATTACKS)
  const end = Date.now() + duration
  const stopped = new AbortController()

  async function attack() {
    while (Date.now() < end && !stopped.signal.aborted) {
      const name = random.pick(names)
      report.attacks[name] = (report.attacks[name] ?? 0) + 1
      await ATTACKS[name]!({ port, random, sender: random.pick(senders), socketPath })
    }
  }

  async function check() {
    const started = Date.now()
    await expectStatus('the laptop reads', 200, async () => (await ask(port, laptop, '/@server-reactive/nav')).status)
    await expectStatus('the phone reads', 200, async () => (await ask(port, phone, '/@server-reactive/nav')).status)
    await expectStatus('the phone turns a page', 200, () => rawStatus(port, phone.from, Object.values(syncRequest(phone)).join('')))
    await expectStatus('the phone opens its web socket', 101, () => rawStatus(port, phone.from, handshake(phone, socketPath)))
    report.checks++
    report.slowest = Math.max(report.slowest, Date.now() - started)
    onSecond?.(report)
  }

  async function watch() {
    do {
      await check()
      await new Promise(resolve => setTimeout(resolve, Math.max(0, Math.min(1000, end - Date.now()))))
    } while (Date.now() < end && !stopped.signal.aborted)
  }

  await Promise.all([watch(), ...Array.from({ length: parallel }, attack)].map(run => run.catch(error => stopped.abort(error))))
  stopped.signal.throwIfAborted()
  await check()
  return report
}

async function signIn(port: number, token: string): Promise<string> {
  const { headers } = await ask(port, { from: PHONE, headers: { Host: `${LAPTOP}:${port}` } }, `/open/${token}`)
  const cookie = headers['set-cookie']?.[0]?.split(';')[0]
  if (!cookie)
    throw new Error('The link does not open: no session for the phone.')
  return cookie
}

async function expectStatus(what: string, wanted: number, read: () => Promise<number>) {
  const status = await read().catch((error: Error) => error.message)
  if (status !== wanted)
    throw new Error(`The door no longer serves: ${what}, and gets ${status} instead of ${wanted}.`)
}

function ask(port: number, { from, headers }: Sender, path: string): Promise<{ status: number, body: string, headers: NodeJS.Dict<string | string[]> & { 'set-cookie'?: string[] } }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: LAPTOP, port, path, headers, localAddress: from, agent: false, timeout: 20_000 }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', chunk => body += chunk)
      response.on('end', () => resolve({ status: response.statusCode!, body, headers: response.headers }))
      response.on('error', reject)
    })
    asked.on('error', reject).on('timeout', () => asked.destroy(new Error('no answer within 20 s'))).end()
  })
}

/** Status of the first answer to bytes that are sent as they are. */
function rawStatus(port: number, from: string, text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: LAPTOP, port, localAddress: from }, () => socket.write(text))
    socket.setTimeout(20_000, () => socket.destroy(new Error('no answer within 20 s')))
    socket.once('data', (chunk) => {
      resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(chunk.toString('latin1'))?.[1]))
      socket.destroy()
    })
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('cut off without an answer')))
  })
}
