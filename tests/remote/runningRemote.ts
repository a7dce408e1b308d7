import type { ChildProcess } from 'node:child_process'
import type { Answer, AskOptions } from '../support/rawClient.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import process from 'node:process'
import { test as base, expect } from '@playwright/test'
import { ask, PHONE } from '../support/rawClient.ts'
import { root } from '../support/root.ts'

export interface RunningRemote {
  port: number
  /** Everything that the terminal showed so far. */
  output: () => string
  /** Presses `n` and resolves to the token of the link that is then printed. */
  newToken: () => Promise<string>
  /** A request from another machine, with the session cookie where one is given. */
  askAsPhone: (path: string, options?: AskOptions & { cookie?: string }) => Promise<Answer>
  /** Opens a new link from another machine; resolves to its cookie. */
  signIn: () => Promise<string>
  press: (key: string) => void
  /** Stops it as Ctrl-C does; resolves to the exit code. */
  stop: () => Promise<number | null>
}

/** `npm run remote` as the presenter starts it, listening on loopback only; one for all tests of a worker. */
export const remoteTest = base.extend<object, { remote: RunningRemote }>({
  // eslint-disable-next-line no-empty-pattern
  remote: [async ({}, use) => {
    const remote = await startRemoteProcess()
    await use(remote)
    await remote.stop()
  }, { scope: 'worker', timeout: 180_000 }],
})

export async function startRemoteProcess(): Promise<RunningRemote> {
  return watchRemote(spawn(process.execPath, [resolve(root, 'packages/toolbox/bin/remote.ts'), '--host', '127.0.0.1', '--port', '0'], { cwd: root }))
}

async function watchRemote(child: ChildProcess): Promise<RunningRemote> {
  let output = ''
  child.stdout!.setEncoding('utf8').on('data', chunk => output += chunk)
  child.stderr!.setEncoding('utf8').on('data', chunk => output += chunk)
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  const tokens = () => [...output.matchAll(/\/open\/([\w-]{43})$/gm)].map(match => match[1]!)

  await expect.poll(() => {
    if (child.exitCode !== null)
      throw new Error(`npm run remote ended with ${child.exitCode}:\n${output}`)
    return tokens().length
  }, { timeout: 120_000 }).toBe(1)
  const port = Number(/http:\/\/localhost:(\d+)/.exec(output)![1])

  const remote: RunningRemote = {
    port,
    output: () => output,
    stop() {
      child.kill('SIGINT')
      return exited
    },
    press: key => void child.stdin!.write(key),
    async newToken() {
      const before = tokens().length
      remote.press('n')
      await expect.poll(() => tokens().length).toBe(before + 1)
      return tokens().at(-1)!
    },
    askAsPhone: (path, { cookie, ...options } = {}) =>
      ask(port, path, { ...options, headers: { ...options.headers, ...(cookie ? { cookie } : {}) } }, PHONE),
    async signIn() {
      const answer = await remote.askAsPhone(`/open/${await remote.newToken()}`)
      expect(answer.status).toBe(200)
      return answer.headers['set-cookie']![0]!.split(';')[0]!
    },
  }
  return remote
}
