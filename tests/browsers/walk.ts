import type { Size } from './engines.ts'
import type { View } from './view.ts'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { runCommand } from '@interview-deck/toolbox/cli/runCommand'
import { UserError } from '@interview-deck/toolbox/cli/userError'
import { serveSite } from '@interview-deck/toolbox/site/serveSite'
import { PDFDocument } from 'pdf-lib'
import { ENGINES } from './engines.ts'
import { compareViews } from './view.ts'

const HELP = `Usage: npm run browsers -- [options]

Walks the shared build (npm run build) in every browser engine that is installed, with and without JavaScript: is each slide the
right way up, does each text stand where Chromium has it, does printing give every slide on a page of its size, does the
console say an error. Exits with 1 when something differs. WebKit's driver neither prints nor reads the console.

Every slide is looked at on a desktop and on a phone held upright: those are two layouts. A phone held across, a tablet and a
larger desktop show the first of them at another scale: there every eighth slide tells as much as all of them, and so this takes
two minutes.

  --slides <list>   numbers, such as 1,7,12 (default: all)
  --help            this text`

const LAYOUTS: Size[] = [{ width: 1280, height: 720 }, { width: 390, height: 844 }]
const SCALES: Size[] = [{ width: 844, height: 390 }, { width: 1440, height: 900 }, { width: 1024, height: 768 }, { width: 768, height: 1024 }]
const SCALED_EVERY = 8
/** In points: the slide's 980 × 552 px. */
const PAPER = { width: 735, height: 414 }
const dist = resolve(import.meta.dirname, '../../dist')

interface Seen {
  views: Map<string, View>
  /** Each a place and what is wrong there. */
  problems: string[]
}

const deckNumbers = () => readdirSync(dist).filter(name => /^\d+\.html$/.test(name) && name !== '404.html').map(name => Number.parseInt(name)).sort((a, b) => a - b)

/** Without scripts a slide's number leads on to its own page. */
function addressOf(no: number): string {
  return readFileSync(resolve(dist, `${no}.html`), 'utf-8').match(/http-equiv="refresh" content="0;url=\/([^"]*)"/)?.[1] ?? String(no)
}

async function walk(name: string, scripts: boolean, url: string, numbers: number[], { views, problems }: Seen): Promise<void> {
  const browser = await ENGINES[name]!.start(scripts)
  try {
    for (const [index, no] of numbers.entries()) {
      if (scripts && index)
        await browser.show(no)
      else
        await browser.open(url + addressOf(no))
      for (const size of index % SCALED_EVERY ? LAYOUTS : [...LAYOUTS, ...SCALES]) {
        const where = `${size.width} × ${size.height}${scripts ? '' : ' without JavaScript'}, slide ${no}`
        views.set(where, await browser.look(no, size))
        problems.push(...browser.errors().map(error => `${where}: ${error}`))
      }
    }
    if (scripts && browser.print)
      problems.push(...await findPaperProblems(await browser.print()))
  }
  finally {
    await browser.close()
  }
}

async function findPaperProblems(pdf: Uint8Array): Promise<string[]> {
  const sizes = (await PDFDocument.load(pdf)).getPages().map(page => page.getSize())
  const slides = deckNumbers().length
  const others = sizes.filter(({ width, height }) => Math.abs(width - PAPER.width) > 1 || Math.abs(height - PAPER.height) > 1)
  return [
    ...sizes.length === slides ? [] : [`printed: ${sizes.length} pages for ${slides} slides`],
    ...others.slice(0, 1).map(({ width, height }) => `printed: ${others.length} pages of ${width} × ${height} points`),
  ]
}

async function see(name: string, url: string, numbers: number[]): Promise<Seen> {
  const seen: Seen = { views: new Map(), problems: [] }
  for (const scripts of [true, false])
    await walk(name, scripts, url, numbers, seen)
  return seen
}

process.exitCode = await runCommand({ help: HELP, options: { slides: { type: 'string' } } }, async ({ slides }) => {
  if (!existsSync(dist))
    throw new UserError('dist: no built deck there. Run "npm run build" first.')
  const all = deckNumbers()
  const numbers = slides ? slides.split(',').map(Number) : all
  if (!numbers.every(no => all.includes(no)))
    throw new UserError(`--slides ${slides}: the deck has slides 1 to ${all.length}.`)
  const names = Object.keys(ENGINES).filter(name => !ENGINES[name]!.missing)
  const site = await serveSite({ dir: dist, base: '/' })
  // Each waits more than it works.
  const seen = await Promise.all(names.map(name => see(name, site.url, numbers))).finally(() => site.close())
  const differences = seen.flatMap(({ views, problems }, index) => [
    ...problems,
    ...[...views].flatMap(([where, view]) => compareViews(view, seen[0]!.views.get(where)!).map(found => `${where}: ${found}`)),
  ].map(found => `${names[index]}, ${found}`))
  for (const [name, { missing }] of Object.entries(ENGINES)) {
    if (missing)
      console.log(`${name} is not installed: ${missing}`)
  }
  differences.forEach(difference => console.log(difference))
  console.log(`${numbers.length} slides in ${names.join(', ')}: ${differences.length} differences`)
  return differences.length ? 1 : 0
})
