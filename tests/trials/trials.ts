import type { ServedSite } from '@interview-deck/toolbox/site/serveSite'
import type { Locator, Page } from '@playwright/test'
import { join } from 'node:path'
import { serveSite } from '@interview-deck/toolbox/site/serveSite'
import { startDevServer } from '@interview-deck/toolbox/start/startDevServer'
import { test as base } from '@playwright/test'
import { workerPort } from '../support/workerPort.ts'
import { trialRoot } from './support/trialDeck.ts'

/** Slides of the trial deck (deck/slides.md), by what is on them. */
export const SLIDES = { average: 2, policy: 3, budget: 4, far: 7 } as const
export type ExhibitName = 'policy' | 'budget'

interface WorkerFixtures {
  /** The trial deck in development, with a presenter's view. */
  trialUrl: string
  /** The trial deck as it is shared. */
  sharedSite: ServedSite & { dir: string }
}

export const trialTest = base.extend<object, WorkerFixtures>({
  // eslint-disable-next-line no-empty-pattern
  trialUrl: [async ({}, use) => {
    const server = await startDevServer({ root: trialRoot, port: workerPort(3480) })
    await use(server.url)
    await server.stop()
  }, { scope: 'worker', timeout: 180_000 }],

  // eslint-disable-next-line no-empty-pattern
  sharedSite: [async ({}, use) => {
    const dir = join(trialRoot, 'dist')
    const site = await serveSite({ dir, base: '/' })
    await use({ ...site, dir })
    await site.close()
  }, { scope: 'worker' }],
})

/** Opens the slide of an exhibit and returns it. @param view `presenter` for the presenter's window */
export async function openExhibit(page: Page, url: string, name: ExhibitName, view: 'play' | 'presenter' = 'play'): Promise<Locator> {
  await page.goto(`${url.replace(/\/$/, '')}/${view === 'presenter' ? 'presenter/' : ''}${SLIDES[name]}`)
  const exhibit = exhibitOn(page, name)
  await exhibit.waitFor({ timeout: 60_000 })
  return exhibit
}

/** The exhibit that answers to the hand: the presenter's view has a picture of the next slide's, too. */
export function exhibitOn(page: Page, name: ExhibitName): Locator {
  return page.locator(`.slidev-page-${SLIDES[name]} .exhibit:not([inert])`).first()
}

/** The handle on the ruler of the quoted average. */
export function averageHandle(page: Page): Locator {
  return page.locator(`.slidev-page-${SLIDES.average}`).getByRole('slider', { name: '복구 시간' }).first()
}

/** Puts an exhibit back, for the test that comes next: the server keeps it. */
export async function resetExhibit(exhibit: Locator): Promise<void> {
  const button = exhibit.getByRole('button', { name: '처음으로', exact: true })
  if (await button.isEnabled())
    await button.click()
}
