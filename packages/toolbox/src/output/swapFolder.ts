import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'

/** Marks a folder as one of ours: somebody else's may be called `dist-new-2024`, too. */
const MARK = '.deck-unfinished'

/** Where the new content grows, and where the old one waits until the new one is in its place. */
const NEW = 'new'
const OLD = 'old'

/** Work folders of this process that are in use. */
const inUse = new Set<string>()

/**
 * Lets `write` fill a new folder beside `target` and puts it in `target`'s place only when that has succeeded. Whatever
 * goes wrong (an exception, `signal`), the earlier folder is still there and the half-made one is gone. What a killed run
 * has left beside it is cleared first.
 *
 * The new folder stands beside the target because a rename is one step only within one file system.
 */
export async function swapFolder<T>(target: string, write: (folder: string) => Promise<T>, signal?: AbortSignal): Promise<T> {
  await clearLeftovers(dirname(target))
  const work = join(dirname(target), `${basename(target)}-new-${process.pid}`)
  const fresh = join(work, NEW)
  const old = join(work, OLD)
  inUse.add(work)
  try {
    await mkdir(work, { recursive: true })
    await writeFile(join(work, MARK), '')
    await mkdir(fresh)
    const result = await write(fresh)
    signal?.throwIfAborted()
    if (existsSync(target))
      await rename(target, old)
    try {
      await rename(fresh, target)
    }
    catch (error) {
      if (existsSync(old))
        await rename(old, target)
      throw error
    }
    return result
  }
  finally {
    await rm(work, { recursive: true, force: true })
    inUse.delete(work)
  }
}

/**
 * Removes what killed runs have left in a folder. One that was killed between its two renames has left the only earlier
 * version there: that goes back to its place.
 */
async function clearLeftovers(parent: string): Promise<void> {
  if (!existsSync(parent))
    return
  for (const entry of await readdir(parent, { withFileTypes: true })) {
    const [, name, pid] = entry.name.match(/^(.+)-new-(\d+)$/) ?? []
    const work = join(parent, entry.name)
    if (!name || !entry.isDirectory() || !existsSync(join(work, MARK)) || inUse.has(work) || isRunning(Number(pid)))
      continue
    const old = join(work, OLD)
    if (existsSync(old) && !existsSync(join(parent, name)))
      await rename(old, join(parent, name))
    await rm(work, { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  // This process knows its own; a number can come back.
  if (pid === process.pid)
    return false
  try {
    process.kill(pid, 0)
    return true
  }
  catch (error) {
    // Another user's process cannot be signalled, but runs.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
