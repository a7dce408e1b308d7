import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import process from 'node:process'

export interface Measured {
  seconds: number
  /** Highest sum of resident memory seen, in bytes; 0 where the system has no /proc. Shared memory counts for each process. */
  peakMemory: number
}

/** Between two looks at the memory, in milliseconds. */
const SAMPLE_INTERVAL = 100

/** Measures a command of Node with everything that it starts. @throws Error with the command's output where it fails */
export function measure(args: string[], { cwd, env }: { cwd: string, env?: Record<string, string> }): Promise<Measured> {
  const start = performance.now()
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => output += chunk)
  let peakMemory = 0
  const timer = setInterval(() => peakMemory = Math.max(peakMemory, memoryOf(child.pid!)), SAMPLE_INTERVAL)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      clearInterval(timer)
      if (code === 0)
        resolve({ seconds: (performance.now() - start) / 1000, peakMemory })
      else
        reject(new Error(`${args.join(' ')} ended with exit code ${code}:\n${output.trim()}`))
    })
  })
}

export interface Contestant {
  name: string
  args: string[]
  cwd: string
  env?: Record<string, string>
  /** Undoes what an earlier run has left to reuse; not measured. */
  prepare?: () => Promise<void>
}

export async function measureOnce({ prepare, args, ...options }: Contestant): Promise<Measured> {
  await prepare?.()
  return measure(args, options)
}

/** The medians of each, measured in turn. The first round fills fonts, caches and builds for everyone, and does not count. */
export async function measureRounds(contestants: Contestant[], runs: number): Promise<Measured[]> {
  const all = contestants.map((): Measured[] => [])
  for (let round = 0; round <= runs; round++) {
    for (const [index, contestant] of contestants.entries()) {
      const measured = await measureOnce(contestant)
      console.log(`round ${round}: ${contestant.name}: ${formatMeasured(measured)}`)
      if (round > 0)
        all[index]!.push(measured)
    }
  }
  return all.map(measured => ({ seconds: median(measured.map(({ seconds }) => seconds)), peakMemory: median(measured.map(({ peakMemory }) => peakMemory)) }))
}

/** Resident memory of a process and its descendants, in bytes. */
function memoryOf(root: number): number {
  const pids = existsSync('/proc') ? readdirSync('/proc').filter(name => /^\d+$/.test(name)) : []
  const processes = pids.flatMap((pid) => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
      return [{ pid: Number(pid), parent: field('PPid'), memory: field('VmRSS') * 1024 }]
    }
    catch {
      // Gone in the meantime.
      return []
    }
  })
  const sumOf = (pid: number): number => processes.reduce((sum, other) => sum + (other.pid === pid ? other.memory : other.parent === pid ? sumOf(other.pid) : 0), 0)
  return sumOf(root)
}

export function formatMeasured({ seconds, peakMemory }: Measured): string {
  return `${seconds.toFixed(2)} s${peakMemory ? `, ${Math.round(peakMemory / 1e6)} MB` : ''}`
}

/** The value below which `share` (0 to 1) of the values lie, the next higher one where it falls between two. */
export function percentile(values: number[], share: number): number {
  if (!values.length)
    throw new RangeError('values is empty')
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)]!
}

export function median(values: number[]): number {
  return percentile(values, 0.5)
}
