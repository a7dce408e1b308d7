import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { UserError } from '../cli/userError.ts'

/** Marker of our work folders. */
const MARK = '.deck-unfinished'

const NEW = 'new'
const OLD = 'old'

const inUse = new Set<string>()

/**
 * Lets `write` fill a new folder and puts it in `target`'s place only when that has succeeded. It stands beside `target`, as a rename
 * is one step only within one file system. A repository in the earlier folder (`.git`) goes over into the new one.
 */
export async function swapFolder<T>(target: string, write: (folder: string) => Promise<T>, signal?: AbortSignal): Promise<T> {
  const parent = dirname(target)
  const work = join(parent, `${basename(target)}-new-${process.pid}`)
  const fresh = join(work, NEW)
  const old = join(work, OLD)
  if (inUse.has(work))
    throw busy(target, process.pid)
  await clearLeftovers(parent)
  inUse.add(work)
  try {
    await mkdir(work, { recursive: true })
    await writeFile(join(work, MARK), '')
    // After the mark is written: of two runs that start together, at least one sees the other.
    const other = (await findWorkFolders(parent)).find(({ name, pid }) => name === basename(target) && pid !== process.pid)
    if (other)
      throw busy(target, other.pid)
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
    await keepRepository(old, target)
    return result
  }
  finally {
    inUse.delete(work)
    // With the repository still in it, the next run tries again to put that back.
    if (!hasLeftRepository(old, target))
      await rm(work, { recursive: true, force: true })
  }
}

function busy(target: string, pid: number): UserError {
  return new UserError(`${target}: another run is writing there (process ${pid}). Wait until it has ended, then try again.`)
}

async function keepRepository(old: string, target: string): Promise<void> {
  if (hasLeftRepository(old, target))
    await rename(join(old, '.git'), join(target, '.git'))
}

function hasLeftRepository(old: string, target: string): boolean {
  return existsSync(join(old, '.git')) && !existsSync(join(target, '.git'))
}

/** Removes what killed runs have left. The only earlier version, or its repository, goes back to its place. */
async function clearLeftovers(parent: string): Promise<void> {
  for (const { work, name, pid } of await findWorkFolders(parent)) {
    if (inUse.has(work) || isRunning(pid))
      continue
    const old = join(work, OLD)
    if (existsSync(old) && !existsSync(join(parent, name)))
      await rename(old, join(parent, name))
    await keepRepository(old, join(parent, name))
    await rm(work, { recursive: true, force: true })
  }
}

async function findWorkFolders(parent: string): Promise<{ work: string, name: string, pid: number }[]> {
  if (!existsSync(parent))
    return []
  const entries = await readdir(parent, { withFileTypes: true })
  return entries.flatMap((entry) => {
    const [, name, pid] = entry.name.match(/^(.+)-new-(\d+)$/) ?? []
    const work = join(parent, entry.name)
    return name && entry.isDirectory() && existsSync(join(work, MARK)) ? [{ work, name, pid: Number(pid) }] : []
  })
}

function isRunning(pid: number): boolean {
  // Process ids are reused; our own folders are in `inUse`.
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
