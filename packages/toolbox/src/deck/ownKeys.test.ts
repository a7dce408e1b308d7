import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readOwnKeys } from './ownKeys.ts'

let root: string
beforeEach(() => root = mkdtempSync(join(tmpdir(), 'deck-')))
afterEach(() => rmSync(root, { recursive: true }))

it('finds props of layouts however they are declared, and what templates and slides read', () => {
  mkdirSync(join(root, 'layouts'))
  const layouts = {
    typed: '<script setup lang="ts">\ninterface Props { caption: string, marks?: { x: number }[] }\ndefineProps<Props>()\nconst todo = 1\n</script>\n<template><p>{{ $frontmatter.read }}</p></template>',
    listed: '<script setup>\nconst { listed = 1 } = defineProps([\'listed\'])\n</script>\n<template><slot /></template>',
    options: '<script>\nexport default { props: { option: String }, data: () => ({ held: 1 }) }\n</script>\n<template><slot /></template>',
    shared: '<script setup lang="ts">\nimport type { Shared } from \'../shared\'\ndefineProps<Shared>()\n</script>\n<template><slot /></template>',
    broken: '<script setup>\nconst = 1\n</script>',
  }
  writeFileSync(join(root, 'shared.ts'), 'export interface Shared { imported: string }')
  Object.entries(layouts).forEach(([name, text]) => writeFileSync(join(root, `layouts/${name}.vue`), text))
  writeFileSync(join(root, 'slide-top.vue'), '<template>{{ $frontmatter?.layer }}</template>')
  const isRead = readOwnKeys(root, { theme: 'none' }, ['# {{ $frontmatter.said }}'])
  const read = ['caption', 'layer', 'listed', 'marks', 'option', 'read', 'said', 'imported']
  expect([...read, 'todo', 'held', 'const', 'x', 'template', 'nothing'].filter(isRead)).toEqual(read)
})

it('knows the props of Slidev\'s and the theme\'s layouts', () => {
  const keys = ['url', 'scale', 'image', 'backgroundSize', 'layoutClass', 'background']
  expect(keys.filter(readOwnKeys(process.cwd(), { theme: 'seriph' }, []))).toEqual(keys)
})
