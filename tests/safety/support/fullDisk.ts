import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** Loaded into a command by `NODE_OPTIONS`: every folder called `full` is on a disk that has no space left. */
const { writeFile } = fs.promises
fs.promises.writeFile = async (...args: Parameters<typeof writeFile>) => {
  if (/[\\/]full[\\/-]/.test(String(args[0])))
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28, syscall: 'write' })
  return writeFile(...args)
}
syncBuiltinESMExports()
