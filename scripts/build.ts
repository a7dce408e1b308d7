import { dirname, relative } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { buildDeck } from '../tools/build/buildDeck.ts'
import { BuildError } from '../tools/build/buildError.ts'
import { BUILD_HELP, parseBuildOptions } from '../tools/build/buildOptions.ts'

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
    onProgress: step => console.log(`${step} …`),
  })
  const folder = relative(process.cwd(), result.outDir)
  console.log(`${folder}: ${result.slides} slides, ${result.seconds.toFixed(1)} s${result.reused
    ? ' (nothing has changed since the last build)'
    : ''}`)
}
