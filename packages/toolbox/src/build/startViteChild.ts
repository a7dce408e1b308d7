import type { BuiltDeck } from '../site/builtDeck.ts'
import type { ViteBuildOptions } from './viteBuild.ts'
import { fork } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { MENDABLE } from '../cli/describeError.ts'
import { UserError } from '../cli/userError.ts'
import { compileCache } from '../deck/packageFolder.ts'

const CHILD = fileURLToPath(new URL('./viteBuild.ts', import.meta.url))

interface ChildMessage {
  result?: BuiltDeck
  warning?: string
  error?: { name: string, message: string, stack?: string, code?: string, path?: string, syscall?: string }
}

export type ViteChild = ReturnType<typeof startViteChild>

/**
 * Starts the process that `viteBuild` runs in: it loads Slidev and Vite while the copy is still written. What it prints is
 * shown only if the build fails. Slidev's setup files read `env`.
 */
export function startViteChild(root: string, env: Record<string, string>, signal?: AbortSignal) {
  const child = fork(CHILD, ['--child'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    signal,
    env: {
      ...process.env,
      // A test runner sets this to `test`, and Vue would then ship its development build.
      NODE_ENV: 'production',
      ...compileCache(root),
      ...env,
    },
  })
  let output = ''
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', chunk => output += chunk)

  const stop = () => child.kill()
  process.once('exit', stop)
  const result = new Promise<BuiltDeck>((resolve, reject) => {
    let message: ChildMessage = {}
    child.on('message', (received: ChildMessage) => {
      if (received.warning)
        console.warn(received.warning)
      else
        message = received
    })
    // After abort, wait for `close`.
    child.on('error', error => error.name === 'AbortError' || reject(error))
    child.on('close', (code, signal) => {
      process.off('exit', stop)
      if (message.result)
        return resolve(message.result)
      if (message.error && MENDABLE.has(message.error.name))
        return reject(new UserError(message.error.message))
      // A system error is reported as if it had happened here.
      const { code: systemCode, path, syscall } = message.error ?? {}
      reject(Object.assign(new Error([
        `Building the deck failed (${signal ?? `exit code ${code}`}).`,
        message.error?.stack ?? message.error?.message,
        output.trim(),
      ].filter(Boolean).join('\n')), { code: systemCode, path, syscall }))
    })
  })
  // Avoid an unhandled rejection if build() is never called.
  result.catch(() => {})
  return {
    /** `sent` ends with the child's options on their way: a parent that is busy before that keeps the rest of them. */
    build(options: ViteBuildOptions) {
      const sent = new Promise<void>(resolve => child.send(options, (error) => {
        if (error)
          child.kill()
        resolve()
      }))
      return { sent, result }
    },
    stop,
  }
}
