import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

/** Setup of Vitest and Playwright: what tests and killed browsers leave in the folder for temporary files goes at the end of the run. */
export default async function useTempFolder(): Promise<() => Promise<void>> {
  const folder = process.env.TMPDIR = await mkdtemp(join(tmpdir(), 'deck-tests-'))
  return () => rm(folder, { recursive: true, force: true })
}
