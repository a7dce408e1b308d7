import type { Size } from './browsers/engines.ts'
import type { View } from './browsers/view.ts'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { serveSite } from '@interview-deck/toolbox/build/serveSite'
import { runCommand } from '@interview-deck/toolbox/cli/runCommand'
import { UserError } from '@interview-deck/toolbox/cli/userError'
import { ENGINES } from './browsers/engines.ts'
import { compareViews } from './browsers/view.ts'

const HELP = `Usage: npm run browsers -- [options]

Walks the shared build (npm run build) in every browser engine that is installed, with and without JavaScript, on a desktop and
on a phone held upright and across: is each slide the right way up, does each text stand where Chromium has it, does
printing give every slide, does the console say an error. Exits with 1 when something differs. WebKit's driver neither
prints nor reads the console.

  --slides <list>   numbers, such as 1,7,12 (default: all)
  --help            this text`

const SIZES: Size[] = [{ width: 1280, height: 720 }, { width: 390, height: 844 }, { width: 844, height: 390 }]
const dist = resolve(import.meta.dirname, '../dist')

/** Without scripts a slide's number leads on to its own page. */
function addressOf(no: number): string {
  return readFileSync(resolve(dist, `${no}.html`), 'utf-8').match(/http-equiv="refresh" content="0;url=\/([^"]*)"/)?.[1] ?? String(no)
}

process.exitCode = await runCommand({ help: HELP, options: { slides: { type: 'string' } } }, async ({ slides }) => {
  if (!existsSync(dist))
    throw new UserError('dist: no built deck there. Run "npm run build" first.')
  const all = readdirSync(dist).filter(name => /^\d+\.html$/.test(name) && name !== '404.html').map(name => Number.parseInt(name)).sort((a, b) => a - b)
  const numbers = slides ? slides.split(',').map(Number) : all
  if (!numbers.every(no => all.includes(no)))
    throw new UserError(`--slides ${slides}: the deck has slides 1 to ${all.length}.`)
  const site = await serveSite({ dir: dist, base: '/' })
  const references = new Map<string, View>()
  let differences = 0
  const report = (where: string, found: string[]) => {
    differences += found.length
    found.forEach(finding => console.log(`${where}: ${finding}`))
  }
  const walk = async (name: string, scripts: boolean) => {
    const browser = await ENGINES[name]!.start(scripts)
    try {
      for (const size of SIZES) {
        await browser.resize(size)
        for (const no of numbers) {
          const where = `${size.width} × ${size.height}${scripts ? '' : ' without JavaScript'}, slide ${no}`
          const view = await browser.look(site.url + addressOf(no), no)
          references.set(where, references.get(where) ?? view)
          report(`${name}, ${where}`, [...browser.errors(), ...compareViews(view, references.get(where)!)])
        }
      }
      const pages = scripts ? await browser.printedPages?.(site.url) : undefined
      if (pages !== undefined && pages !== all.length)
        report(`${name}, printed`, [`${pages} pages for ${all.length} slides`])
    }
    finally {
      await browser.close()
    }
  }
  try {
    for (const [name, { missing }] of Object.entries(ENGINES)) {
      if (missing) {
        console.log(`${name} is not installed: ${missing}`)
        continue
      }
      for (const scripts of [true, false])
        await walk(name, scripts)
    }
  }
  finally {
    await site.close()
  }
  console.log(`${numbers.length} slides, ${differences} differences`)
  return differences ? 1 : 0
})
