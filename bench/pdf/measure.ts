import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import process from 'node:process'

/** A process and everything that it started, from the outside. */
export interface Measured {
  seconds: number
  /** Highest sum of resident memory seen, in bytes; nothing where the system does not tell. */
  peakMemory?: number
}

export interface MeasureOptions {
  cwd: string
  env?: Record<string, string>
  signal?: AbortSignal
}

/** Between two looks at the memory, in milliseconds: short against the seconds that an export takes. */
const sampleInterval = 100

/**
 * Runs a command of Node and measures it as a whole. Memory that processes share counts for each of them, as `ps` has it,
 * so the sum is an upper bound; it is the same for all that are compared.
 *
 * @throws Error with the command's output where it fails
 */
export function measure(args: string[], { cwd, env, signal }: MeasureOptions): Promise<Measured> {
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => output += chunk)
  let peakMemory: number | undefined
  const timer = setInterval(() => {
    const memory = child.pid === undefined ? undefined : memoryOfTree(child.pid)
    if (memory)
      peakMemory = Math.max(peakMemory ?? 0, memory)
  }, sampleInterval)
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

/** Resident memory of a process and its descendants, in bytes, from Linux' /proc. */
function memoryOfTree(root: number): number | undefined {
  try {
    const parents = new Map<number, { parent: number, memory: number }>()
    for (const name of readdirSync('/proc')) {
      if (/^\d+$/.test(name))
        readProcess(Number(name), parents)
    }
    let sum = 0
    for (const pid of parents.keys()) {
      let ancestor: number | undefined = pid
      while (ancestor !== undefined && ancestor !== root)
        ancestor = parents.get(ancestor)?.parent
      if (ancestor === root)
        sum += parents.get(pid)!.memory
    }
    return sum
  }
  catch {
    return undefined
  }
}

function readProcess(pid: number, into: Map<number, { parent: number, memory: number }>): void {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
    into.set(pid, { parent: field('PPid'), memory: field('VmRSS') * 1024 })
  }
  catch {
    // Gone in the meantime.
  }
}
