import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { runCommand } from '@interview-deck/toolbox/cli/runCommand'

const HELP = `Try another Slidev with this project, in a temporary folder, and print what breaks.

  DECK_SLIDEV=latest npm run compat        a version, a range or a tag of npm's (default: latest)

  --keep   leave the folder where it is, to look into
  --help   this text`

/** Each as a user or `npm test` runs it, the quickest first. */
const STEPS: [string, string[]][] = [
  ['what the packages reach into', ['vitest', 'run', 'packages']],
  ['types', ['vue-tsc', '--noEmit']],
  ['npm run check', ['node', 'scripts/check.ts']],
  ['npm run build', ['slidev-build']],
  ['npm run export', ['slidev-pdf']],
]

const run = promisify(execFile)

process.exitCode = await runCommand({ help: HELP, options: { keep: { type: 'boolean', default: false } } }, async ({ keep }) => {
  const version = process.env.DECK_SLIDEV ?? 'latest'
  const folder = await mkdtemp(join(tmpdir(), 'deck-compat-'))
  try {
    console.log(`Installing Slidev ${version} in ${folder} …`)
    const { stdout } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard'])
    const files = stdout.trim().split('\n')
    await Promise.all(files.map(file => cp(file, join(folder, file))))
    for (const file of files.filter(file => /(?:^|\/)package\.json$/.test(file)))
      await writeFile(join(folder, file), (await readFile(file, 'utf-8')).replace(/("@slidev\/(?:cli|client|parser|types)": *)"[^"]+"/g, `$1"${version}"`))
    await run('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder })
    const { version: installed } = JSON.parse(await readFile(join(folder, 'node_modules/@slidev/cli/package.json'), 'utf-8'))
    console.log(`Slidev ${installed}:`)

    let broken = 0
    for (const [name, [command, ...args]] of STEPS) {
      const failure = await run(join(folder, 'node_modules/.bin', command!), args, { cwd: folder, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NO_COLOR: '1', PATH: `${join(folder, 'node_modules/.bin')}:${process.env.PATH}` } })
        .then(() => undefined, ({ stdout, stderr }) => `${stdout}\n${stderr}`)
      broken += failure === undefined ? 0 : 1
      console.log(`  ${failure === undefined ? 'works ' : 'breaks'}  ${name}`)
      if (failure !== undefined)
        console.log(tellingLines(failure).map(line => `            ${line}`).join('\n'))
    }
    return broken ? 1 : 0
  }
  finally {
    if (!keep)
      await rm(folder, { recursive: true, force: true })
  }
})

/** What a step said that names something, at most twelve lines. */
function tellingLines(output: string): string[] {
  const lines = output.split('\n').map(line => line.trim()).filter(line => /error|fail|changed|no longer|:\d+:/i.test(line) && !line.startsWith('at '))
  return [...new Set(lines)].slice(0, 12)
}
