#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { checkBase } from '../src/build/buildOptions.ts'
import { runCommand } from '../src/cli/runCommand.ts'
import { UserError } from '../src/cli/userError.ts'
import { LAST_PORT, wholeNumber } from '../src/cli/wholeNumber.ts'
import { serveSite } from '../src/site/serveSite.ts'

const HELP = `Serve the built deck on this machine, as a static host would.

Usage: npm run preview -- [options]

  --out <folder>   the built site (default: dist)
  --base <path>    public path it was built for (default: /)
  --port <number>  (default: 4173)
  --help           show this text
`

process.exitCode = await runCommand({
  help: HELP,
  options: {
    base: { type: 'string', default: '/' },
    out: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '4173' },
  },
}, async ({ base, out, port }) => {
  const dir = resolve(out)
  if (!existsSync(resolve(dir, 'index.html')))
    throw new UserError(`${out}: no built deck there. Run "npm run build" first.`)
  checkBase(base)
  const site = await serveSite({ dir, base, port: wholeNumber('--port', port, 0, LAST_PORT) })
  console.log(`${out}: ${site.url}\nCtrl-C ends it.`)
  process.once('SIGINT', () => void site.close())
})
