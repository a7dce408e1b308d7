import { join, relative } from 'node:path'
import process from 'node:process'
import { interruptible } from '../cli/interrupt.ts'
import { HERE, runCommand } from '../cli/runCommand.ts'
import { SINGLE_FILE } from '../output/fileNames.ts'
import { readManifest } from '../output/manifest.ts'
import { buildDeck } from './buildDeck.ts'
import { BUILD_HELP, BUILD_OPTIONS, readBuildCommand } from './buildOptions.ts'

/** Runs the command; resolves to its exit code: 0, 1 for what the user can mend, 130 when interrupted. */
export function runBuild(args = process.argv.slice(2), { root, out, err } = HERE): Promise<number> {
  const say = (line: string) => out.write(`${line}\n`)
  return runCommand({ help: BUILD_HELP, options: BUILD_OPTIONS, args, out, err }, (values) => {
    const command = readBuildCommand(values, root)
    return interruptible(signal => build(command, root, say, signal))
  })
}

async function build({ private: isPrivate, ...command }: ReturnType<typeof readBuildCommand>, root: string, say: (line: string) => void, signal: AbortSignal): Promise<void> {
  const result = await buildDeck({
    ...command,
    root,
    includePrivate: isPrivate,
    withNotes: isPrivate,
    onProgress: step => say(`${step} …`),
    signal,
  })
  const path = relative(process.cwd(), command.single ? join(result.outDir, SINGLE_FILE) : result.outDir)
  const bytes = Object.values((await readManifest(result.outDir))!.files).reduce((sum, size) => sum + size, 0)
  say(`${path}: ${result.slides} slides, ${(bytes / 1024 / 1024).toFixed(1)} MB, ${result.seconds.toFixed(1)} s${result.reused ? ' (nothing has changed since the last build)' : ''}`)
  say(`Built from ${relative(process.cwd(), result.copy.root)}, which holds all that is in it: ${result.slides} slides, ${result.copy.facts.length} facts, ${result.copy.files.length} files.`)
  result.warnings.forEach(say)
  if (result.hosts.length)
    say(`Left out, as a deck loads nothing from other hosts: ${result.hosts.join(', ')}. Name fonts in styles/fonts.css, from a package or from public/.`)
  if (isPrivate)
    say('This is the presenter\'s own build: private sections, speaker notes and the presenter\'s view are in it. Do not share it.')
  else if (!command.single && !command.site)
    say('Without --site, chats show no preview image for a link, and the QR code on the last slide shows the address that the deck is opened at.')
}
