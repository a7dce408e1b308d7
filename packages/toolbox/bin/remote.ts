#!/usr/bin/env node
import { networkInterfaces } from 'node:os'
import process from 'node:process'
import { runCommand } from '../src/cli/runCommand.ts'
import { UserError } from '../src/cli/userError.ts'
import { LAST_PORT, wholeNumber } from '../src/cli/wholeNumber.ts'
import { privateAddresses, urlHost } from '../src/guard/address.ts'
import { startRemote } from '../src/remote/startRemote.ts'

const HELP = `Hold notes and timer on a phone or tablet while this machine shows the slides.

  npm run remote -- [options]

  --host <address>  listen on this address (may be given more than once); otherwise on every private address
                    of this machine (10.*, 172.16–31.*, 192.168.*)
  --port <number>   3030 unless told; 0 takes a free one
  --help

Other machines get in with the one-time link only. This machine opens http://localhost:<port>.`

process.exitCode = await runCommand({
  help: HELP,
  options: {
    host: { type: 'string', multiple: true },
    port: { type: 'string', default: '3030' },
  },
}, async (values) => {
  const addresses = values.host ?? privateAddresses(networkInterfaces())
  const port = wholeNumber('--port', values.port, 0, LAST_PORT)
  if (addresses.length === 0)
    throw new UserError('This machine has no private network address. Join the network that the phone is on, or name an address with --host.')

  console.log('  Starting the deck …')
  const remote = await startRemote({
    root: process.cwd(),
    addresses,
    port,
    print: line => console.log(line),
  })

  let stopping = false
  async function stop() {
    if (stopping)
      return
    stopping = true
    await remote.close()
    console.log('  Stopped.')
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)

  console.log(`  ${remote.slides} slides at http://localhost:${remote.port} on this machine, ${addresses.map(address => urlHost(address, remote.port)).join(', ')} for others`)
  remote.printLink()

  // Single key presses at a terminal; lines (`n` and Enter) where the input is a pipe.
  if (process.stdin.isTTY)
    process.stdin.setRawMode(true)
  process.stdin.setEncoding('utf8').on('data', (keys: string) => {
    for (const key of keys) {
      if (key === 'n')
        remote.printLink()
      else if (key === 'x')
        remote.signOutAll()
      else if (key === 'q' || key === '\u0003')
        void stop()
    }
  })
})
