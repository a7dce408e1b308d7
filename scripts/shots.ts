import { relative, resolve } from 'node:path'
import process from 'node:process'
import { launchBrowser } from '../tools/browser/index.ts'
import { readOptions } from '../tools/cli/readOptions.ts'
import { parseSize } from '../tools/shots/shotName.ts'
import { openShotSource } from '../tools/shots/shotSource.ts'
import { takeShots } from '../tools/shots/takeShots.ts'

const HELP = `Usage: npm run shots -- [options]

Takes a picture of every slide, all clicks shown, into out/shots, and one contact sheet of them all.

  --section <list>     only these sections: slugs or numbers, comma-separated (incident-response,9)
  --size <WxH>         size of the window in CSS pixels (1280x720)
  --clicks             one picture for every click of a slide
  --from <source>      take them from a running deck (http://localhost:3030) or a built one (dist);
                       without it, from a development server of its own, private sections included
  --out <folder>       folder for the pictures (out/shots)
  --help               show this text`

const root = resolve(import.meta.dirname, '..')

async function main(): Promise<void> {
  const values = readOptions({
    section: { type: 'string' },
    size: { type: 'string', default: '1280x720' },
    clicks: { type: 'boolean', default: false },
    from: { type: 'string' },
    out: { type: 'string', default: 'out/shots' },
    help: { type: 'boolean', default: false },
  })
  if (values.help)
    return console.log(HELP)

  const started = Date.now()
  const viewport = parseSize(values.size)
  const source = await openShotSource(root, values.from)
  try {
    const browser = await launchBrowser()
    try {
      // Numbers that count up and slides that fade would only have to be waited for.
      const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
      const files = await takeShots({
        context,
        url: source.url,
        outDir: resolve(root, values.out),
        sections: values.section,
        everyClick: values.clicks,
        onProgress: (done, total, file) => console.log(`${String(done).padStart(String(total).length)}/${total}  ${relative(root, file)}`),
      })
      const sheet = files.pop()!
      const seconds = ((Date.now() - started) / 1000).toFixed(1)
      console.log(`${files.length} pictures of ${values.size}, contact sheet ${relative(root, sheet)}, ${seconds} s`)
    }
    finally {
      await browser.close()
    }
  }
  finally {
    await source.close()
  }
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
