/** No component says that it was used wrongly, no diagram that it cannot be drawn, no slide that it failed to load. Runs in the page. */
export function shownErrors(selector: string): string[] {
  const { elements, quote } = window.readSlide(selector)
  return elements
    .filter(element => element.matches('[role="alert"], pre.text-wrap, svg[aria-roledescription="error"]')
      || (element.matches('.slidev-layout') && element.textContent?.includes('An error occurred on this slide')))
    .map(element => `the slide shows an error: ${quote(element.textContent?.trim() ?? '')}`)
}
