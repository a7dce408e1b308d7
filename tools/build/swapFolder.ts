import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'

/**
 * Lets `write` fill a new folder beside `target` and puts it in `target`'s place only when that has succeeded. Whatever
 * goes wrong (an exception, `signal`), the earlier folder is still there and the half-made one is gone.
 *
 * The new folder stands beside the target because a rename is one step only within one file system.
 */
export async function swapFolder<T>(target: string, write: (folder: string) => Promise<T>, signal?: AbortSignal): Promise<T> {
  const fresh = besideTarget(target, 'new')
  const old = besideTarget(target, 'old')
  await rm(fresh, {
    recursive: true,
    force: true,
  })
  await mkdir(fresh, {
    recursive: true,
  })
  try {
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
    await Promise.all([fresh, old].map(folder => rm(folder, {
      recursive: true,
      force: true,
    })))
  }
}

function besideTarget(target: string, role: string): string {
  return join(dirname(target), `${basename(target)}-${role}-${process.pid}`)
}
