import type { Page } from '@playwright/test'

export interface PageWatch {
  /** What went wrong since the last call: console errors, exceptions, failed and third-party requests. */
  takeProblems: () => string[]
}

/** Listens for everything that goes wrong on a page without being seen. */
export function watchPage(page: Page): PageWatch {
  let problems: string[] = []
  page.on('console', (message) => {
    // Vue's warnings are mistakes in a component; Slidev's own tell of the same.
    if (message.type() === 'error' || (message.type() === 'warning' && /\[(?:Vue warn|slidev)\]/i.test(message.text())))
      problems.push(`console ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => {
    // A headless browser has no screen to keep awake, and tells Slidev so.
    if (!error.message.includes('Wake Lock permission request denied'))
      problems.push(`exception: ${error.message}`)
  })
  page.on('requestfailed', (request) => {
    // A page that is left takes its unfinished requests along.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      problems.push(`failed request: ${request.url()} (${request.failure()?.errorText})`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400)
      problems.push(`failed request: ${response.url()} (status ${response.status()})`)
  })
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (/^(?:https?|wss?):$/.test(protocol) && !['localhost', '127.0.0.1', '[::1]'].includes(hostname))
      problems.push(`third-party request: ${request.url()}`)
  })
  return {
    takeProblems: () => {
      const taken = problems
      problems = []
      return taken
    },
  }
}
