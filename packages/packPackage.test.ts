import { describe, expect, it } from 'vitest'
import { compile, publishedManifest, renameImports } from './packPackage.ts'

describe('what a package publishes', () => {
  it('is JavaScript that imports JavaScript', () => {
    expect(compile('import type { A } from \'./a.ts\'\nimport { b } from \'../b.ts\'\nexport const c: number = b as number\n')).toBe('import { b } from \'../b.js\';\nexport const c = b;\n')
  })

  it('finds its files and its child processes by their new names', () => {
    expect(renameImports('fork(new URL(\'./child.ts\', import.meta.url)); import(\'./lazy.ts\')')).toBe('fork(new URL(\'./child.js\', import.meta.url)); import(\'./lazy.js\')')
  })

  it('finds what Vite serves in a form of its own', () => {
    expect(renameImports('import url from \'./a.worklet.ts?worker&url\'')).toBe('import url from \'./a.worklet.js?worker&url\'')
  })

  it('leaves packages and styles alone', () => {
    const code = 'import { x } from \'slidev-addon-share/x\'\nimport \'./style.css\'\nimport y from \'@slidev/client/logic/slides.ts\'\n'
    expect(renameImports(code)).toBe(code)
  })

  it('has its doors and commands where they are', () => {
    const manifest = JSON.parse(publishedManifest('{ "name": "x", "private": true, "exports": { "./a": "./src/a.ts" }, "bin": { "x": "./bin/x.ts" }, "devDependencies": { "y": "1" } }'))
    expect(manifest).toEqual({ name: 'x', exports: { './a': './src/a.js' }, bin: { x: './bin/x.js' } })
  })
})
