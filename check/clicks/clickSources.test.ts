import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readClickSources } from './clickSources.ts'

let root: string
afterEach(() => rmSync(root, { recursive: true }))

function read(files: Record<string, string>) {
  root = mkdtempSync(join(tmpdir(), 'deck-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const { components, layouts } = readClickSources(root)
  return { ...Object.fromEntries(components), ...Object.fromEntries(layouts) }
}

describe('readClickSources', () => {
  it('tells components that add clicks from those that do not', () => {
    expect(read({
      'components/Plain.vue': '<!-- <v-click> --><template><button @click="go">{{ $clicks }}</button></template>',
      'components/Own.vue': '<template><p v-click>글</p></template>',
      'components/a/Registers.vue': '<script setup>context.register(id, info)</script>',
      'components/Uses.vue': '<script setup>import { useSteps } from \'./useSteps.ts\'</script><template><Plain /></template>',
      'components/useSteps.ts': 'export const useSteps = () => context.register(id, info)',
      'components/Holds.vue': '<template><Uses /><Plain /></template>',
      'components/Says.vue': '<script>\nexport const CLICKS = 3\n</script>\n<template><p v-click>글</p></template>',
      'layouts/quiet.vue': '<template><Plain /><slot /></template>',
      'layouts/stage.vue': '<template><Own /><slot /></template>',
    })).toEqual({ Plain: 0, Own: 'unknown', Registers: 'unknown', Uses: 'unknown', Holds: 'unknown', Says: 3, quiet: 0, stage: 'unknown' })
  })
})
