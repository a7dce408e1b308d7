import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { swapFolder } from './swapFolder.ts'

describe('swapFolder', () => {
  let parent: string
  const write = (text: string) => async (folder: string) => writeFileSync(join(folder, 'index.html'), text)
  const read = () => readFileSync(join(parent, 'dist/index.html'), 'utf-8')

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'deck-'))
  })

  it('replaces the folder and leaves nothing beside it', async () => {
    await swapFolder(join(parent, 'dist'), write('first'))
    await swapFolder(join(parent, 'dist'), write('second'))
    expect(read()).toBe('second')
    expect(readdirSync(parent)).toEqual(['dist'])
  })

  it('keeps the earlier folder when writing fails', async () => {
    await swapFolder(join(parent, 'dist'), write('first'))
    const failing = swapFolder(join(parent, 'dist'), async (folder) => {
      writeFileSync(join(folder, 'index.html'), 'half')
      throw new Error('a broken diagram')
    })
    await expect(failing).rejects.toThrow('a broken diagram')
    expect(read()).toBe('first')
    expect(readdirSync(parent)).toEqual(['dist'])
  })

  it('keeps the earlier folder when it is stopped, even once all is written', async () => {
    await swapFolder(join(parent, 'dist'), write('first'))
    const controller = new AbortController()
    const stopped = swapFolder(join(parent, 'dist'), async (folder) => {
      await write('second')(folder)
      controller.abort(new Error('stopped'))
    }, controller.signal)
    await expect(stopped).rejects.toThrow('stopped')
    expect(read()).toBe('first')
    expect(readdirSync(parent)).toEqual(['dist'])
  })
})
