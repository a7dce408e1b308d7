import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { root } from '../support/root.ts'

const run = promisify(execFile)

/** Runs `npm run new` into a folder for temporary files, which the caller removes. */
export async function makeDeck(...args: string[]): Promise<{ folder: string, output: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'deck-made-'))
  const { stdout } = await run(process.execPath, [join(root, 'scripts/new.ts'), folder, ...args], { cwd: root })
  return { folder, output: stdout }
}

/** What `npm ci` does with its tarballs, and links in the place of what it would fetch: to the packages of this project that the deck declares. */
export async function installPackages(folder: string): Promise<void> {
  const modules = join(folder, 'node_modules')
  const { packages } = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf-8')) as { packages: Record<string, { resolved?: string, bin?: Record<string, string> }> }
  const top = Object.entries(packages).filter(([path]) => /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path))
  await mkdir(join(modules, '.bin'), { recursive: true })
  await Promise.all((await readdir(join(root, 'node_modules/.bin'))).map(name => symlink(join(root, 'node_modules/.bin', name), join(modules, '.bin', name)).catch(() => {})))
  for (const [path, { resolved, bin }] of top) {
    const name = path.replace('node_modules/', '')
    await mkdir(join(modules, name, '..'), { recursive: true })
    if (resolved?.startsWith('file:'))
      await unpack(folder, resolved.slice('file:'.length), name, bin)
    else
      await symlink(join(root, path), join(folder, path))
  }
}

/** Its commands are those that the lockfile names, which is where npm looks. */
async function unpack(folder: string, tarball: string, name: string, bin: Record<string, string> = {}): Promise<void> {
  const target = join(folder, 'node_modules', name)
  await mkdir(target)
  await run('tar', ['-xzf', join(folder, tarball), '--strip-components=1', '-C', target])
  for (const [command, file] of Object.entries(bin)) {
    const link = join(folder, 'node_modules/.bin', command)
    await run('ln', ['-sfn', join('..', name, file), link])
    await run('chmod', ['+x', join(target, file)])
  }
}

/** `npm test` of a made deck; what it prints, also where it fails. */
export async function npmTest(folder: string): Promise<{ ended: number, output: string }> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:npm_|PLAYWRIGHT_|PW_|TEST_|INIT_CWD$|CI$)/.test(name)))
  const path = [join(folder, 'node_modules/.bin'), env.PATH].join(':')
  try {
    const { stdout } = await run('npm', ['test'], { cwd: folder, env: { ...env, PATH: path, NO_COLOR: '1', FORCE_COLOR: '0' }, maxBuffer: 1e8 })
    return { ended: 0, output: stdout }
  }
  catch (error) {
    const { code, stdout, stderr } = error as { code: number, stdout: string, stderr: string }
    return { ended: code, output: `${basename(folder)}\n${stdout}\n${stderr}` }
  }
}
