import type { PackedPackage } from './packPackages.ts'
import { existsSync, globSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UserError } from '@interview-deck/toolbox/cli/userError'
import { swapFolder } from '@interview-deck/toolbox/output/swapFolder'
import { npm, packPackages } from './packPackages.ts'

/** Files copied into every new deck. */
const GENERAL = [
  '{deck,vite}.config.ts',
  'slide-bottom.vue',
  'slidev.d.ts',
  'tsconfig.json',
  '.gitignore',
  'public/favicon.svg',
  'check/**/*.ts',
  'components/*.{ts,vue}',
  'components/draw/*',
  'facts/{arithmetic,find,format,index,pressure,text,types}.ts',
  'layouts/*.vue',
  'scripts/{check,facts}.ts',
  'setup/*.ts',
  'styles/*',
  'tests/deck/{navigation,slides}.spec.ts',
  'tests/deck/rules/*.ts',
  'tests/pdf/deck.spec.ts',
  'tests/pdf/support/{exports,pages,readPdf,runExport,spokenSentences}.ts',
  'tests/share/support/searchBuild.ts',
  'tests/support/{accessibility,builtDeck,deckServers,root,watchPage,workerPort}.ts',
]

const SCRIPTS = ['start', 'dev', 'check', 'facts', 'build', 'build:single', 'preview', 'export', 'export:script', 'shots', 'remote']
/** For `check/` and `tests/`. */
const DEVELOPED_WITH = ['@axe-core/playwright', '@playwright/test', '@slidev/types', '@types/node', 'happy-dom', 'pdfjs-dist', 'typescript', 'vite', 'yaml']
const PACKAGES = 'packages'

interface MakeOptions {
  root: string
  folder: string
  /** Text of the deck's own files, by path; without them, those of the interview in `new/example`. */
  files?: Record<string, string>
  onProgress: (step: string) => void
}

export async function refuseFull(folder: string): Promise<void> {
  if (existsSync(folder) && (await readdir(folder).catch(() => ['a file'])).length)
    throw new UserError(`${folder}: folder is not empty. Name a new or empty one.`)
}

/** Makes all of the deck, or nothing. */
export async function makeFolder({ root, folder, files, onProgress }: MakeOptions, signal?: AbortSignal): Promise<void> {
  await refuseFull(folder)
  await swapFolder(folder, async (made) => {
    const begin = (step: string) => {
      signal?.throwIfAborted()
      onProgress(step)
    }
    begin('copying layouts, components, styles, check and tests')
    const general = globSync(GENERAL, { cwd: root }).filter(file => !file.endsWith('.test.ts'))
    await Promise.all(general.map(file => cp(join(root, file), join(made, file))))
    await cp(join(root, 'new/template'), made, { recursive: true })
    begin('writing the deck')
    if (files)
      await writeFiles(made, files)
    else
      await cp(join(root, 'new/example'), made, { recursive: true })
    begin('packing the packages')
    const packed = await packPackages(root, join(made, PACKAGES))
    begin('writing package.json and package-lock.json')
    await writeManifests(root, made, basename(folder), packed)
  }, signal)
}

export async function writeFiles(folder: string, files: Record<string, string>): Promise<void> {
  await Promise.all(Object.entries(files).map(async ([file, text]) => {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }))
}

/** From this project's lockfile, so that versions are the tested ones; npm prunes what the deck does not need. */
async function writeManifests(root: string, made: string, name: string, packed: PackedPackage[]): Promise<void> {
  const readJson = async (file: string) => JSON.parse(await readFile(join(root, file), 'utf-8'))
  const [own, lock] = await Promise.all([readJson('package.json'), readJson('package-lock.json')])
  const pathOf = ({ file }: PackedPackage) => `file:${PACKAGES}/${file}`
  const pick = (from: Record<string, string>, keys: string[]) => Object.fromEntries(keys.map(key => [key, from[key]!]))
  const manifest = {
    name: name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9-]+/g, '-').replace(/^-+|-+$/g, '') || 'interview-deck',
    type: 'module',
    version: '1.0.0',
    private: true,
    engines: own.engines,
    scripts: { ...pick(own.scripts, SCRIPTS), test: 'npm run check && npm run build && npm run browser', browser: 'playwright test' },
    dependencies: { ...own.dependencies, ...Object.fromEntries(packed.map(tarball => [tarball.name, pathOf(tarball)])) },
    devDependencies: pick(own.devDependencies, DEVELOPED_WITH),
    overrides: own.overrides,
    allowScripts: own.allowScripts,
  }
  const { packages } = lock
  for (const tarball of packed) {
    delete packages[tarball.source]
    packages[`node_modules/${tarball.name}`] = { ...tarball.locked, resolved: pathOf(tarball) }
  }
  const { dependencies, devDependencies, engines, version } = manifest
  packages[''] = { name: manifest.name, version, dependencies, devDependencies, engines }
  await writeFile(join(made, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`)
  await writeFile(join(made, 'package-lock.json'), JSON.stringify({ ...lock, name: manifest.name, version }))
  await npm(made, 'install', '--package-lock-only', '--offline', '--ignore-scripts', '--no-audit', '--no-fund')
}
