export interface Position {
  /** 0 while no window has told. */
  page: number
  clicks: number
}

/**
 * Where a device that loads the presenter's view is sent, unless it asks for the slide that is shown. Slidev takes every window
 * along to the slide that the presenter was loaded with, and a phone that wakes up loads its page anew.
 */
export function presenterRedirect(url: string, { page, clicks }: Position): string | undefined {
  const current = `/presenter/${page}?clicks=${clicks}`
  return page > 0 && /^\/presenter(?:\/[\w-]*)?(?:\?|$)/.test(url) && url !== current ? current : undefined
}
