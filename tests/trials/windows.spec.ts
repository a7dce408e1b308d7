import type { Page } from '@playwright/test'
import { expect as baseExpect, test } from '../support/fixtures.ts'
import { averageHandle, exhibitOn, openExhibit, resetExhibit, SLIDES } from './trials.ts'

/** What is done in one window shows in the others within a second. */
const expect = baseExpect.configure({ timeout: 1000 })

/** Goes to a slide as a link does: without a reload. */
async function goTo(page: Page, no: number) {
  await page.evaluate(no => (document.querySelector('#app') as any).__vue_app__.config.globalProperties.$router.push(location.pathname.startsWith('/presenter') ? `/presenter/${no}` : `/${no}`), no)
  await page.locator(`.slidev-page-${no}`).first().waitFor()
}

test('presenter and audience stay in step, both ways, and it is kept when one comes back', async ({ context, page: presenter, trialUrl }) => {
  test.setTimeout(120_000)
  const onPresenter = await openExhibit(presenter, trialUrl, 'budget', 'presenter')
  const audience = await context.newPage()
  const onAudience = await openExhibit(audience, trialUrl, 'budget')

  await onPresenter.getByRole('spinbutton', { name: '횟수' }).fill('7')
  await expect(onAudience.getByRole('spinbutton', { name: '횟수' })).toHaveValue('7')
  await onAudience.getByRole('spinbutton', { name: '장애 길이' }).fill('10')
  await expect(onPresenter.getByRole('spinbutton', { name: '장애 길이' })).toHaveValue('10')
  await expect(onPresenter.getByRole('spinbutton', { name: '횟수' })).toHaveValue('7')

  // The table of policies, with the other windows elsewhere in the deck when it changes.
  await goTo(presenter, SLIDES.policy)
  await exhibitOn(presenter, 'policy').getByLabel('2번 출발지', { exact: true }).fill('10.99.0.0/16')
  await baseExpect(exhibitOn(audience, 'policy')).toBeVisible()
  await expect(exhibitOn(audience, 'policy').getByLabel('2번 출발지', { exact: true })).toHaveValue('10.99.0.0/16')

  // The handle: drawn in one, seen in both.
  await goTo(presenter, SLIDES.average)
  await baseExpect(averageHandle(audience)).toBeVisible()
  await averageHandle(presenter).fill('40')
  await expect(averageHandle(audience)).toHaveValue('40')
  await averageHandle(audience).fill('25')
  await expect(averageHandle(presenter)).toHaveValue('25')

  // Away and back; and a window that is opened only now.
  await goTo(presenter, SLIDES.far)
  await goTo(presenter, SLIDES.budget)
  await baseExpect(exhibitOn(presenter, 'budget').getByRole('spinbutton', { name: '횟수' })).toHaveValue('7')
  const late = await context.newPage()
  const onLate = await openExhibit(late, trialUrl, 'budget')
  await baseExpect(onLate.getByRole('spinbutton', { name: '장애 길이' })).toHaveValue('10')
  await resetExhibit(onLate)
  await expect(exhibitOn(presenter, 'budget').getByRole('spinbutton', { name: '횟수' })).toHaveValue('2')
  await goTo(presenter, SLIDES.policy)
  await resetExhibit(exhibitOn(presenter, 'policy'))
})
