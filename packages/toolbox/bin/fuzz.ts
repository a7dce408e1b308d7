#!/usr/bin/env node
import type { FuzzReport } from '../src/remote/fuzz/fuzzDoor.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import process from 'node:process'
import { runCommand } from '../src/cli/runCommand.ts'
import { wholeNumber } from '../src/cli/wholeNumber.ts'
import { fuzzDoor } from '../src/remote/fuzz/fuzzDoor.ts'

const HELP = `Attack the door of \`npm run remote\` with broken, stalled and odd requests, and see that it serves on (Linux only).

  npm run fuzz:door -- [options]

  --minutes <number>  60 unless told
  --seed <number>     repeats the requests of an earlier run, in about the same order
  --help`

process.exitCode = await runCommand({
  help: HELP,
  options: {
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
}, async (values) => {
  const minutes = wholeNumber('--minutes', values.minutes)
  const seed = wholeNumber('--seed', values.seed, 0)

  const child = spawn(process.execPath, [resolve(import.meta.dirname, 'remote.ts'), '--host', '127.0.0.1', '--port', '0'], { stdio: ['pipe', 'pipe', 'inherit'] })
  process.once('exit', () => child.kill())
  process.once('SIGINT', () => process.exit(130))
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`npm run remote has ended (exit code ${code}).`)
  })

  let output = ''
  const link = new Promise<{ port: number, token: string }>((found) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
      const match = /:(\d+)\/open\/([\w-]{43})$/m.exec(output)
      if (match)
        found({ port: Number(match[1]), token: match[2]! })
    })
  })
  const { port, token } = await Promise.race([link, ended])
  console.log(`Attacking http://127.0.0.1:${port} for ${minutes} min, seed ${seed}.`)

  let nextLine = Date.now() + 60_000
  const before = output.split('\n').length
  const report = await Promise.race([ended, fuzzDoor({
    port,
    token,
    seed,
    duration: minutes * 60_000,
    onSecond(report) {
      if (Date.now() < nextLine)
        return
      nextLine += 60_000
      console.log(describe(report))
    },
  })])
  for (const [name, count] of Object.entries(report.attacks).sort(([, a], [, b]) => b - a))
    console.log(`  ${String(count).padStart(8)}  ${name}`)
  console.log(`${describe(report)}; the door printed ${output.split('\n').length - before} lines and serves on.`)
  process.exit(0)
})

function describe({ attacks, checks, slowest }: FuzzReport): string {
  const total = Object.values(attacks).reduce((sum, count) => sum + count, 0)
  return `${total} attacks, ${checks} checks of laptop and phone in between, slowest ${slowest} ms`
}
