#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import process from 'node:process'
import { launchBrowser } from '../src/browser/launchBrowser.ts'
import { interruptible } from '../src/cli/interrupt.ts'
import { runCommand } from '../src/cli/runCommand.ts'
import { checkOutputFolder, writeOutputFolder } from '../src/output/outputFolder.ts'
import { parseSize } from '../src/shots/shotName.ts'
import { openShotSource } from '../src/shots/shotSource.ts'
import { takeShots } from '../src/shots/takeShots.ts'

const HELP = `Usage: npm run shots -- [options]

Takes a picture of every slide, all clicks shown, into out/shots, and one contact sheet of them all.

  --section <list>     only these sections: slugs or numbers, comma-separated (incident-response,9)
  --size <WxH>         size of the window in CSS pixels (1280x720)
  --clicks             one picture for every click of a slide
  --from <source>      take them from a running deck (http://localhost:3030) or a built one (dist);
                       without it, from a development server of its own, private sections included
  --out <folder>       folder for the pictures (out/shots): a new or empty one, or one that only an earlier run has written
  --help               show this text`

const root = process.cwd()

process.exitCode = await runCommand({
  help: HELP,
  options: {
    section: { type: 'string', multiple: true },
    size: { type: 'string', default: '1280x720' },
    clicks: { type: 'boolean', default: false },
    from: { type: 'string' },
    out: { type: 'string', default: 'out/shots' },
  },
}, async (values) => {
  const started = Date.now()
  const viewport = parseSize(values.size)
  const place = { option: '--out', given: values.out, root }
  await checkOutputFolder(place)
  const files = await interruptible(signal => writeOutputFolder(place, async (folder) => {
    // With --section the other pictures stay.
    if (values.section && existsSync(resolve(root, values.out)))
      await cp(resolve(root, values.out), folder, { recursive: true })
    return takePictures(folder, signal)
  }, signal))
  const sheet = files.pop()!
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`${files.length} pictures of ${values.size}, contact sheet ${nameOf(sheet)}, ${seconds} s`)

  async function takePictures(folder: string, signal: AbortSignal): Promise<string[]> {
    const source = await openShotSource(root, values.from)
    try {
      signal.throwIfAborted()
      const browser = await launchBrowser(signal)
      try {
        // Animations would only have to be waited for.
        const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
        return await takeShots({
          context,
          url: source.url,
          outDir: folder,
          sections: values.section,
          everyClick: values.clicks,
          onProgress: (done, total, file) => console.log(`${String(done).padStart(String(total).length)}/${total}  ${nameOf(file)}`),
        })
      }
      finally {
        await browser.close()
      }
    }
    finally {
      await source.close()
    }
  }

  function nameOf(file: string): string {
    return join(values.out, basename(file))
  }
})
