import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

export const projectRoot = join(import.meta.dirname, '../../..')

const toolbox = join(projectRoot, 'node_modules/@interview-deck/toolbox')
const command = join(toolbox, JSON.parse(readFileSync(join(toolbox, 'package.json'), 'utf-8')).bin['slidev-pdf'])

export interface ExportRun {
  code: number | null
  stdout: string
  stderr: string
}

export interface ExportRunOptions {
  /** A deck other than the project's. */
  root?: string
  env?: Record<string, string>
  /** Called with all of stdout whenever there is more of it. */
  onOutput?: (stdout: string, child: ChildProcess) => void
}

/** Runs `npm run export` as a user would, without npm. */
export function runExport(args: string[], { root = projectRoot, env, onOutput }: ExportRunOptions = {}): Promise<ExportRun> {
  const child = spawn(process.execPath, [command, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const run: ExportRun = { code: null, stdout: '', stderr: '' }
  child.stderr.on('data', chunk => run.stderr += chunk)
  child.stdout.on('data', (chunk) => {
    run.stdout += chunk
    onOutput?.(run.stdout, child)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve({ ...run, code }))
  })
}
