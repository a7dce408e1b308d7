import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { networkInterfaces } from 'node:os'
import { dirname, resolve } from 'node:path'
import process from 'node:process'
import { checkPort } from 'get-port-please'
import { UserError } from '../cli/userError.ts'
import { LAST_PORT } from '../cli/wholeNumber.ts'
import { checkHeadmatter } from '../deck/checkHeadmatter.ts'
import { compileCache } from '../deck/packageFolder.ts'
import { loopbackAddresses } from '../guard/address.ts'

interface DevServerOptions {
  root: string
  port?: number
  /** Slidev has terminal and keyboard; otherwise its output is kept for error messages. */
  interactive?: boolean
  open?: boolean
  launchEditor?: boolean
}

export type DevServer = Awaited<ReturnType<typeof startDevServer>>

/** Milliseconds: on a cold start Vite bundles dependencies first. */
const READY_TIMEOUT = 120_000

/** @throws UserError with Slidev's output when it ends before it is ready, or when the deck does not use the guard */
export async function startDevServer({ root, port: wanted = 3030, interactive = false, open = false, launchEditor = false }: DevServerOptions) {
  await checkHeadmatter(root, resolve(root, 'slides.md'))
  const port = await findFreePort(wanted)
  const url = `http://localhost:${port}`
  const cli = resolve(dirname(createRequire(import.meta.url).resolve('@slidev/cli/package.json')), 'bin/slidev.mjs')
  const child = spawn(process.execPath, [cli, 'slides.md', '--port', String(port), ...(open ? ['--open'] : [])], {
    cwd: root,
    // Read by vite.config.ts, which Slidev loads.
    env: { ...process.env, ...compileCache(root), DECK_EDITOR: launchEditor ? '1' : '' },
    stdio: interactive ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout?.on('data', chunk => output += chunk)
  child.stderr?.on('data', chunk => output += chunk)

  const exited = new Promise<number>((done) => {
    child.once('exit', (code, signal) => done(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)))
    child.once('error', (error) => {
      output += error.message
      done(1)
    })
  })
  const killWithParent = () => child.kill()
  process.once('exit', killWithParent)
  void exited.then(() => process.off('exit', killWithParent))

  const answer = await waitForAnswer(url, child)
  if (!answer)
    throw new UserError(`Slidev's development server did not start on port ${port}.\n${output}`.trim())
  // Only the guard sets it; testing with a foreign request would print a refusal.
  if (answer.headers.get('cross-origin-opener-policy') !== 'same-origin') {
    await stop(child, exited)
    throw new UserError(`The development server of ${root} answers pages of other sites. Its vite.config.ts has to use guardPlugin (@interview-deck/toolbox/guard/guardPlugin).`)
  }
  return { url, exited, stop: () => stop(child, exited) }
}

async function waitForAnswer(url: string, child: ChildProcess): Promise<Response | undefined> {
  const end = Date.now() + READY_TIMEOUT
  while (Date.now() < end && child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok)
      return answer
    await new Promise(done => setTimeout(done, 100))
  }
  child.kill()
}

async function stop(child: ChildProcess, exited: Promise<number>): Promise<void> {
  child.kill()
  const kill = setTimeout(() => child.kill('SIGKILL'), 5000)
  await exited
  clearTimeout(kill)
}

/** @throws UserError when a hundred ports in a row are busy */
export async function findFreePort(wanted: number, isFree = isLoopbackPortFree): Promise<number> {
  const last = Math.min(wanted + 99, LAST_PORT)
  for (let port = wanted; port <= last; port++) {
    if (await isFree(port))
      return port
  }
  throw new UserError(`Ports ${wanted} to ${last} are all busy. Name a free one with --port.`)
}

export async function isLoopbackPortFree(port: number): Promise<boolean> {
  return await checkPort(port, loopbackAddresses(networkInterfaces())) !== false
}
