import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { root as projectRoot } from '../../support/root.ts'

/** Where the commands are that belong to no one deck; they work on the folder that they are called in. */
const COMMANDS: Record<string, string> = {
  'bench-pdf': 'bench/pdf.ts',
  'bench-share': 'bench/share.ts',
  'build': 'packages/toolbox/bin/build.js',
  'export': 'packages/toolbox/bin/export.js',
  'preview': 'packages/toolbox/bin/preview.ts',
  'remote': 'packages/toolbox/bin/remote.ts',
  'shots': 'packages/toolbox/bin/shots.ts',
  'start': 'packages/toolbox/bin/start.ts',
}

export interface CommandRun {
  /** Exit code, or the signal that ended it. */
  ended: number | string
  /** Everything it printed, on either stream. */
  output: string
}

export interface CommandOptions {
  env?: Record<string, string>
  /** Called with all output so far whenever there is more of it. */
  onOutput?: (output: string, child: ChildProcess) => void
}

/** Runs a command of the deck in `root` as a user would, without npm: `runCommand(root, ['build', '--out', 'x'])`. */
export function runCommand(root: string, [script, ...args]: string[], { env, onOutput }: CommandOptions = {}): Promise<CommandRun> {
  const child = spawn(process.execPath, [COMMANDS[script!] ? join(projectRoot, COMMANDS[script!]!) : join(root, 'scripts', `${script}.ts`), ...args], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
      onOutput?.(output, child)
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ ended: code ?? signal!, output }))
  })
}
