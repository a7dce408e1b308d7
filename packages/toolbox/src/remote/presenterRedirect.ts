export interface Position {
  /** 1-based number of the slide that is shown; 0 while no window has told. */
  page: number
  clicks: number
}

/**
 * Where a device that loads the presenter's view is sent, if it asks for another slide than the one that is shown.
 *
 * Slidev's presenter takes every window along to the slide that it was loaded with. A phone that wakes up loads its page
 * anew, and would throw the talk back to where it fell asleep.
 *
 * @param url path and query of the request
 */
export function presenterRedirect(url: string, { page, clicks }: Position): string | undefined {
  const current = `/presenter/${page}?clicks=${clicks}`
  return page > 0 && /^\/presenter(?:\/[\w-]*)?(?:\?|$)/.test(url) && url !== current ? current : undefined
}
