#!/usr/bin/env node
import process from 'node:process'
import { runCommand } from '../src/cli/runCommand.ts'
import { LAST_PORT, wholeNumber } from '../src/cli/wholeNumber.ts'
import { loadDeckConfig } from '../src/deck/deckConfig.ts'
import { loadDeck } from '../src/deck/loadDeck.ts'
import { startDevServer } from '../src/start/startDevServer.ts'

const HELP = `Usage: npm start -- [options]

Starts the deck on this machine, private sections included, and prints its addresses.
Only this machine can reach it. Ctrl-C stops it.

  --port <number>  port to start looking from (3030); a busy one moves to the next
  --open           open the deck in the default browser
  --editor         let the browser open a slide's file in your editor (off: it starts a program)
  --help           show this text`

const root = process.cwd()

process.exitCode = await runCommand({
  help: HELP,
  options: {
    port: { type: 'string', default: '3030' },
    open: { type: 'boolean', default: false },
    editor: { type: 'boolean', default: false },
  },
}, async (values) => {
  const port = wholeNumber('--port', values.port, 1, LAST_PORT)
  const { pages = {} } = await loadDeckConfig(root)
  const { errors } = await loadDeck({ root })
  for (const error of errors)
    console.error(error)
  const server = await startDevServer({
    root,
    port,
    open: values.open,
    launchEditor: values.editor,
    interactive: true,
  })
  // Ctrl-C in a terminal reaches Slidev as well, `kill` only this process.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void server.stop())
  if (!server.url.endsWith(`:${port}`))
    console.log(`  Port ${port} was busy, so the deck is on the next free one.`)
  for (const path of Object.keys(pages))
    console.log(`  ${path.slice(1).padEnd(19)} > ${server.url}${path}`)
  console.log('\n  Ctrl-C stops the server.\n')
  return server.exited
})
