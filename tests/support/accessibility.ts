import type { Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'

/**
 * Everything that axe finds wrong with a page, or with a part of it, one line a rule: its name and where.
 * @param page on which it is looked for
 * @param within selector of the part
 */
export async function violations(page: Page, within?: string): Promise<string[]> {
  return describe(await analyze(page, within))
}

/** What of it stops somebody (impact serious or critical). */
export async function seriousViolations(page: Page, within?: string): Promise<string[]> {
  return describe((await analyze(page, within)).filter(({ impact }) => impact === 'serious' || impact === 'critical'))
}

async function analyze(page: Page, within?: string) {
  // No page here has a frame, so that one run in the page is all; what is right need not be described.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  return (await (within ? axe.include(within) : axe).analyze()).violations
}

function describe(found: Awaited<ReturnType<typeof analyze>>): string[] {
  return found.map(({ id, help, nodes }) => `axe ${id}: ${help} (${nodes.map(({ target, html }) => `${target.join(' ')} ${html}`).join(' | ')})`)
}
