import { readdir, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { buildDeck } from '../tools/build/buildDeck.ts'
import { BuildError } from '../tools/build/buildError.ts'
import { BUILD_HELP, parseBuildOptions } from '../tools/build/buildOptions.ts'
import { SINGLE_FILE } from '../tools/site/singleFile.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

try {
  await main()
}
catch (error) {
  console.error(error instanceof BuildError
    ? error.message
    : error)
  process.exitCode = 1
}

async function main() {
  const command = parseBuildOptions(process.argv.slice(2), root)
  if (command.help)
    return console.log(BUILD_HELP)

  const result = await buildDeck({
    root,
    outDir: command.outDir,
    base: command.base,
    site: command.site,
    includePrivate: command.private,
    withNotes: command.private,
    email: command.email,
    index: command.index,
    single: command.single,
    onProgress: step => console.log(`${step} …`),
  })
  const path = relative(process.cwd(), command.single
    ? join(result.outDir, SINGLE_FILE)
    : result.outDir)
  const size = (await sizeOf(result.outDir) / 1024 / 1024).toFixed(1)
  console.log(`${path}: ${result.slides} slides, ${size} MB, ${result.seconds.toFixed(1)} s${result.reused
    ? ' (nothing has changed since the last build)'
    : ''}`)
  if (command.private)
    console.warn('This is the presenter\'s own build: private sections, speaker notes and the presenter\'s view are in it. Do not share it.')
  else if (!command.single && !command.site)
    console.log('Without --site, chats show no preview image for a link, and the QR code on the last slide shows the address that the deck is opened at.')
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = await Promise.all(entries.filter(entry => entry.isFile()).map(async entry => (await stat(join(entry.parentPath, entry.name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
