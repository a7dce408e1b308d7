#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { readOptions } from '@interview-deck/kit/cli/readOptions'
import { runCommand } from '@interview-deck/kit/cli/runCommand'
import { UserError } from '@interview-deck/kit/cli/userError'
import { serveSite } from '../src/build/serveSite.ts'

const HELP = `Serve the built deck on this machine, as a static host would.

Usage: npm run preview -- [options]

  --out <folder>   the built site (default: dist)
  --base <path>    public path it was built for (default: /)
  --port <number>  (default: 4173)
  --help           show this text
`

const root = process.cwd()

await runCommand(main)

async function main() {
  const values = readOptions({
    base: { type: 'string', default: '/' },
    help: { type: 'boolean', short: 'h' },
    out: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '4173' },
  })
  if (values.help)
    return console.log(HELP)

  const dir = resolve(root, values.out)
  if (!existsSync(resolve(dir, 'index.html')))
    throw new UserError(`${values.out}: no built deck there. Run "npm run build" first.`)
  if (!/^\/(?:.*\/)?$/.test(values.base))
    throw new UserError(`--base ${values.base}: a public path has a slash at both ends, such as / or /interview/.`)
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UserError(`--port ${values.port}: a number from 0 to 65535 is needed.`)

  const site = await serveSite({ dir, base: values.base, port })
  console.log(`${values.out}: ${site.url}\nCtrl-C ends it.`)
  process.once('SIGINT', () => void site.close())
}
