import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
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

describe('two runs at once', () => {
  let parent: string
  const swap = (write: (folder: string) => Promise<void> = async () => {}) => swapFolder(join(parent, 'dist'), write)

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'deck-'))
  })

  it('are one too many in one process', async () => {
    await swap(async () => {
      await expect(swap()).rejects.toThrow(/\/dist: another run is writing there \(process \d+\)\. Wait until it has ended/)
    })
    expect(readdirSync(parent)).toEqual(['dist'])
  })

  it('are one too many in two processes; the second leaves the first one\'s work alone', async () => {
    // Whoever started this process is alive.
    const other = `dist-new-${process.ppid}`
    mkdirSync(join(parent, other))
    writeFileSync(join(parent, other, '.deck-unfinished'), '')
    await expect(swap()).rejects.toThrow(`another run is writing there (process ${process.ppid})`)
    expect(readdirSync(parent)).toEqual([other])
  })
})

describe('what a killed run has left', () => {
  let parent: string
  /** Above the highest number that Linux gives (`/proc/sys/kernel/pid_max` is at most 2^22). */
  const DEAD = 4_194_999
  const leave = (name: string, ...files: string[]) => {
    for (const file of files) {
      mkdirSync(join(parent, name, file, '..'), { recursive: true })
      writeFileSync(join(parent, name, file), file)
    }
  }
  const swap = (name = 'dist') => swapFolder(join(parent, name), async folder => writeFileSync(join(folder, 'index.html'), 'new'))

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'deck-'))
  })

  it('is cleared by the next one, for whichever folder', async () => {
    leave(`dist-new-${DEAD}`, '.deck-unfinished', 'new/index.html')
    leave(`dist-private-new-${DEAD}`, '.deck-unfinished', 'new/salary.html')
    await swap()
    expect(readdirSync(parent)).toEqual(['dist'])
  })

  it('gives the repository back that was not moved yet', async () => {
    leave(`dist-new-${DEAD}`, '.deck-unfinished', 'old/.git/HEAD', 'old/index.html')
    leave('dist', 'index.html')
    await swap()
    expect(readFileSync(join(parent, 'dist/.git/HEAD'), 'utf-8')).toBe('old/.git/HEAD')
    expect(readdirSync(parent)).toEqual(['dist'])
  })

  it('comes back where the run was killed between its two renames', async () => {
    leave(`dist-private-new-${DEAD}`, '.deck-unfinished', 'new/index.html', 'old/index.html')
    await swap()
    expect(readFileSync(join(parent, 'dist-private/index.html'), 'utf-8')).toBe('old/index.html')
    expect(readdirSync(parent).sort()).toEqual(['dist', 'dist-private'])
  })

  it('stays while the other run is at work, and where it is somebody else\'s folder', async () => {
    leave(`dist-private-new-${process.ppid}`, '.deck-unfinished', 'new/index.html')
    leave(`dist-new-${DEAD}`, 'my-new-design.html')
    await swapFolder(join(parent, 'other'), () => swap())
    expect(readdirSync(parent).sort()).toEqual(['dist', `dist-new-${DEAD}`, `dist-private-new-${process.ppid}`, 'other'].sort())
  })
})
