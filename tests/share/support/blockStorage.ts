import type { Page } from '@playwright/test'

/** As a browser that is told to block site data: whoever asks for storage gets an exception. */
export function blockStorage(page: Page): Promise<unknown> {
  return page.addInitScript(() => Object.defineProperty(window, 'localStorage', {
    configurable: true,
    get() {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    },
  }))
}
