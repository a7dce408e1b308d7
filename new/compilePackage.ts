import { globSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import ts from 'typescript'

/** What a package is made of beside its tests. */
const FILES = ['**/*.{ts,js,vue,css,json,md}', 'LICENSE']
const LEFT_OUT = /(?:^|\/)node_modules\/|\.test\.ts$/

/** Slidev and Vite look for these by name, and compile them themselves. */
const READ_AS_TYPESCRIPT = /^(?:setup\/|vite\.config\.ts$)|\.d\.ts$/

/** Writes a package of this repository as it is published: in `node_modules` Node strips no types, so that its TypeScript becomes JavaScript. */
export async function compilePackage(source: string, target: string): Promise<void> {
  await Promise.all(globSync(FILES, { cwd: source }).filter(file => !LEFT_OUT.test(file)).map(async (file) => {
    const text = await readFile(join(source, file), 'utf-8')
    const isCompiled = file.endsWith('.ts') && !READ_AS_TYPESCRIPT.test(file)
    const path = join(target, isCompiled ? file.replace(/\.ts$/, '.js') : file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, isCompiled ? compile(text) : file === 'package.json' ? publishedManifest(text) : renameImports(text))
  }))
}

function compile(code: string): string {
  return ts.transpileModule(renameImports(code), {
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  }).outputText
}

/** `./name.ts` in an import, or in an address from the module's own, becomes `./name.js`; what it asks of Vite (`?worker`) stays. */
function renameImports(code: string): string {
  return code.replace(/((?:\bfrom|\bimport|\bnew URL)\s*(?:\(\s*)?)(['"])(\.{1,2}\/[^'"?]+)\.ts(\?[^'"]*)?\2/g, '$1$2$3.js$4$2')
}

/** Exports and commands point to JavaScript. */
function publishedManifest(text: string): string {
  const { devDependencies: _, ...manifest } = JSON.parse(text)
  const { exports, bin } = JSON.parse(JSON.stringify({ exports: manifest.exports, bin: manifest.bin }).replaceAll('.ts"', '.js"'))
  return `${JSON.stringify({ ...manifest, exports, bin }, undefined, 2)}\n`
}
