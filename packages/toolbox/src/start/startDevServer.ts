import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import process from 'node:process'
import { compileCache } from '../cli/compileCache.ts'
import { UserError } from '../cli/userError.ts'
import { checkHeadmatter } from '../deck/checkHeadmatter.ts'
import { findFreePort } from './findFreePort.ts'

export interface DevServerOptions {
  /** Folder that holds `slides.md`. */
  root: string
  /** Port to start looking from; a busy one moves to the next. */
  port?: number
  /** Show Slidev's own output and hand it the keyboard (its shortcuts), instead of keeping the output for error messages. */
  interactive?: boolean
  /** Let Slidev open the default browser when it is ready. */
  open?: boolean
  /** Let a page of the deck open files in the author's editor. */
  launchEditor?: boolean
}

export interface DevServer {
  /** Address of the deck, without a slash at its end. */
  url: string
  /** Ends with the exit code when the server has stopped, by itself or by `stop`. */
  exited: Promise<number>
  stop: () => Promise<void>
}

/** How long a cold start may take (Vite bundles its dependencies first), in milliseconds. */
const READY_TIMEOUT = 120_000

/**
 * Starts Slidev's development server on loopback and waits until it answers.
 *
 * It is the `slidev` program in a process of its own: it restarts itself when a setup file or the headmatter changes, and
 * whatever goes wrong in it does not take the caller along.
 *
 * @throws with Slidev's output when it ends before it is ready, and when no guard stands in front of it.
 */
export async function startDevServer({ root, port: wanted = 3030, interactive = false, open = false, launchEditor = false }: DevServerOptions): Promise<DevServer> {
  await checkHeadmatter(root, resolve(root, 'slides.md'))
  const port = await findFreePort(wanted)
  const url = `http://localhost:${port}`
  const cli = resolve(dirname(createRequire(import.meta.url).resolve('@slidev/cli/package.json')), 'bin/slidev.mjs')
  const child = spawn(process.execPath, [
    cli,
    'slides.md',
    '--port',
    String(port),
    ...(open ? ['--open'] : []),
  ], {
    cwd: root,
    // Read by vite.config.ts, which Slidev loads. Nobody is asked for a leave that was given in another terminal.
    env: { ...process.env, ...compileCache(root), DECK_EDITOR: launchEditor ? '1' : '' },
    stdio: interactive ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout?.on('data', chunk => output += chunk)
  child.stderr?.on('data', chunk => output += chunk)

  const exited = new Promise<number>((done) => {
    child.once('exit', (code, signal) => done(code ?? (signal === 'SIGINT' || signal === 'SIGTERM'
      ? 0
      : 1)))
    child.once('error', (error) => {
      output += error.message
      done(1)
    })
  })
  // Nobody may be left with a server whose starter is gone.
  const killWithParent = () => child.kill()
  process.once('exit', killWithParent)
  void exited.then(() => process.off('exit', killWithParent))

  if (!await answers(url, child))
    throw new UserError(`Slidev's development server did not start on port ${port}.\n${output}`.trim())
  if (!await isGuarded(url)) {
    await stop(child, exited)
    throw new UserError(`The development server of ${root} answers pages of other sites. Its vite.config.ts has to use guardPlugin (@interview-deck/toolbox/guard/guardPlugin).`)
  }
  return {
    url,
    exited,
    stop: () => stop(child, exited),
  }
}

/** Whether a page of another site would be refused; asked as one would ask. */
async function isGuarded(url: string): Promise<boolean> {
  return fetch(url, { headers: { origin: 'null' } }).then(response => response.status === 403, () => false)
}

async function answers(url: string, child: ChildProcess): Promise<boolean> {
  const end = Date.now() + READY_TIMEOUT
  while (Date.now() < end && child.exitCode === null && child.signalCode === null) {
    const ready = await fetch(url).then(response => response.ok, () => false)
    if (ready)
      return true
    await new Promise(done => setTimeout(done, 100))
  }
  child.kill()
  return false
}

async function stop(child: ChildProcess, exited: Promise<number>): Promise<void> {
  child.kill()
  const kill = setTimeout(() => child.kill('SIGKILL'), 5000)
  await exited
  clearTimeout(kill)
}
