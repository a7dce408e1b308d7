import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { compilePackage } from './compilePackage.ts'

export type PackedPackage = Awaited<ReturnType<typeof packPackages>>[number]

const LOCKED = ['version', 'license', 'dependencies', 'bin', 'engines']

/** Packs the packages of this repository, each as a tarball that `npm publish` takes as well. */
export async function packPackages(root: string, target: string) {
  const stage = await mkdtemp(join(tmpdir(), 'deck-packages-'))
  try {
    const names = (await readdir(join(root, 'packages'), { withFileTypes: true })).filter(entry => entry.isDirectory()).map(({ name }) => name)
    await Promise.all(names.map(name => compilePackage(join(root, 'packages', name), join(stage, name))))
    await mkdir(target, { recursive: true })
    const packed: { name: string, filename: string }[] = JSON.parse(await npm(stage, 'pack', '--json', '--ignore-scripts', '--pack-destination', target, ...names.map(name => `./${name}`)))
    return await Promise.all(packed.map(async ({ name, filename }, index) => {
      const manifest: Record<string, unknown> = JSON.parse(await readFile(join(stage, names[index]!, 'package.json'), 'utf-8'))
      const integrity = `sha512-${createHash('sha512').update(await readFile(join(target, filename))).digest('base64')}`
      return {
        // As in the lockfile, whose entry is `locked`.
        source: `packages/${names[index]}`,
        name,
        file: filename,
        locked: { ...Object.fromEntries(LOCKED.filter(key => key in manifest).map(key => [key, manifest[key]])), integrity },
      }
    }))
  }
  finally {
    await rm(stage, { recursive: true, force: true })
  }
}

/** The npm that runs this command, or else the machine's. */
export async function npm(cwd: string, ...args: string[]): Promise<string> {
  const cli = process.env.npm_execpath
  const { stdout } = await promisify(execFile)(cli ? process.execPath : 'npm', [...cli ? [cli] : [], ...args], { cwd, maxBuffer: 1e8, env: { ...process.env, npm_config_loglevel: 'error', npm_config_dry_run: '' } })
  return stdout
}
