import { execFile } from 'node:child_process'
import { globSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import ts from 'typescript'

/** What a package is made of beside its tests. */
const FILES = '**/*.{ts,vue,css,json,md}'
const LEFT_OUT = /(?:^|\/)node_modules\/|\.test\.ts$|\.spec\.ts$|(?:^|\/)test[A-Z]\w*\.ts$/

/** Slidev and Vite look for these by name, and compile them themselves. */
const READ_AS_TYPESCRIPT = /^(?:setup\/|vite\.config\.ts$)|\.d\.ts$/

/**
 * Packs a package of this repository as `npm pack` does, with its TypeScript made into JavaScript: Node strips the types of
 * what lies in the project, and of nothing in `node_modules`.
 *
 * @param source the package's folder
 * @param target an existing folder, for the tarball
 * @returns the tarball's path
 */
export async function packPackage(source: string, target: string): Promise<string> {
  const stage = join(target, 'stage', source.split('/').at(-1)!)
  await rm(stage, { recursive: true, force: true })
  await stagePackage(source, stage)
  const { stdout } = await promisify(execFile)('npm', ['pack', '--json', '--pack-destination', target], { cwd: stage })
  const [packed] = Object.values(JSON.parse(stdout)) as { filename: string }[]
  return resolve(target, packed!.filename)
}

/** Writes what a package publishes into a new folder. */
export async function stagePackage(source: string, stage: string): Promise<void> {
  const files = globSync(FILES, { cwd: source }).filter(file => !LEFT_OUT.test(file))
  await Promise.all(files.map(async (file) => {
    const text = await readFile(join(source, file), 'utf-8')
    const isCompiled = file.endsWith('.ts') && !READ_AS_TYPESCRIPT.test(file)
    const path = join(stage, isCompiled ? file.replace(/\.ts$/, '.js') : file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, isCompiled ? compile(text) : file === 'package.json' ? publishedManifest(text) : file.endsWith('.md') ? text : renameImports(text))
  }))
}

/** The JavaScript of a module, its relative imports renamed. */
export function compile(code: string): string {
  const { outputText } = ts.transpileModule(renameImports(code), {
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  })
  return outputText
}

/** `./name.ts` in an import, or in an address from the module's own, becomes `./name.js`; what it asks of Vite (`?worker`) stays. */
export function renameImports(code: string): string {
  return code.replace(/((?:\bfrom|\bimport|\bnew URL)\s*(?:\(\s*)?)(['"])(\.{1,2}\/[^'"?]+)\.ts(\?[^'"]*)?\2/g, '$1$2$3.js$4$2')
}

/** A package's manifest as it is published: its doors and commands are JavaScript. */
export function publishedManifest(text: string): string {
  const { devDependencies: _, private: __, ...manifest } = JSON.parse(text)
  const published = (value: unknown) => JSON.parse(JSON.stringify(value ?? {}).replaceAll('.ts"', '.js"'))
  return `${JSON.stringify({ ...manifest, exports: published(manifest.exports), bin: published(manifest.bin) }, null, 2)}\n`
}

/** Copies a tarball's content to where an installer puts it. */
export async function unpackInto(tarball: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await promisify(execFile)('tar', ['-xzf', tarball, '-C', folder, '--strip-components', '1'])
}
