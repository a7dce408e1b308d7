import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changeClient, CHANGED_FILES } from './changeClient.ts'

const client = dirname(createRequire(import.meta.url).resolve('@slidev/client/package.json'))
const FILES = ['internals/Controls.vue', 'internals/SlideContainer.vue', 'internals/SlidesShow.vue', 'pages/play.vue']

describe('changes to the client', () => {
  it.each(FILES)('fit %s as it is installed', async (file) => {
    const path = join(client, file)
    expect(path.replaceAll('\\', '/')).toMatch(CHANGED_FILES)
    const code = await readFile(path, 'utf-8')
    expect(changeClient(code, basename(file))).not.toBe(code)
  })

  it('have every dialog loaded on demand', async () => {
    const code = changeClient(await readFile(join(client, 'internals/Controls.vue'), 'utf-8'), 'Controls.vue')
    expect(code).toContain('const Goto = __defer(() => import(\'./Goto.vue\'))')
    expect(code).not.toMatch(/^import \w+ from '\.\/\w+\.vue'$/m)
  })

  it('say what they look for where Slidev is another', () => {
    expect(() => changeClient('<script setup lang="ts">\n</script>', 'play.vue')).toThrow('import NavControls from \'../internals/NavControls.vue\'')
  })
})
