import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildDeck } from '@interview-deck/toolbox/build/buildDeck'
import { readManifest } from '@interview-deck/toolbox/output/manifest'
import { OWN_DECK_SHARES } from '../../support/ownDeck.ts'
import { root } from '../../support/root.ts'

/** A deck of the three exhibits, between slides that have none, in a folder of its own inside the project. */
export const trialRoot = join(root, '.cache/trial-deck')

/** What the trial deck was made of when it was built. */
const MADE_OF = join(root, '.cache/trial-deck-made-of')

/** Lays the trial deck out and builds it as it is shared; what is built already is used again. The project's own deck has to be built. */
export async function buildTrialDeck(): Promise<void> {
  // A build in there does not notice that the toolbox has changed; the project's does.
  const madeOf = `${(await readManifest(join(root, 'dist')))?.fingerprint} ${await readFile(join(root, 'tests/trials/deck/slides.md'), 'utf8')}`
  if (await readFile(MADE_OF, 'utf8').catch(() => '') === madeOf)
    return
  await rm(MADE_OF, { force: true })
  await rm(trialRoot, { recursive: true, force: true })
  await mkdir(trialRoot, { recursive: true })
  await Promise.all(OWN_DECK_SHARES.map(name => cp(join(root, name), join(trialRoot, name), { recursive: true })))
  await cp(join(root, 'tests/trials/deck/slides.md'), join(trialRoot, 'slides.md'))
  await buildDeck({ root: trialRoot, outDir: 'dist' })
  await writeFile(MADE_OF, madeOf)
}
