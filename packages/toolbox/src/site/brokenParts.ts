export interface BrokenPart {
  reason: string
  /** Text by which the line is found in the source. */
  hint?: string
}

/** What of a slide cannot be shown. Its source is sent to the browser page, so it uses nothing from outside. */
export function brokenParts(page: Element): BrokenPart[] {
  const problems: BrokenPart[] = []
  const named = (selector: string, attribute: string) => [...page.querySelectorAll(selector)].map(element => element.getAttribute(attribute) ?? '')
  const backgrounds = [...page.querySelectorAll('*')].flatMap(element => [...getComputedStyle(element).backgroundImage.matchAll(/url\("([^"]+)"\)/g)].map(match => match[1]!))
  const files = [...named('img, video, audio, source, iframe, embed', 'src'), ...named('video', 'poster'), ...named('svg image', 'href'), ...backgrounds]
  for (const file of new Set(files.filter(failed))) {
    const path = file.replace(location.origin, '')
    problems.push({ reason: `${path} cannot be loaded; what lies in public/ is named from there: /name.png`, hint: path.replace(/^\.?\//, '') })
  }
  // Slidev's own Mermaid component shows the message in a red box in place of the diagram.
  for (const box of page.querySelectorAll('pre.text-wrap[border]'))
    problems.push({ reason: `a Mermaid diagram cannot be drawn: ${box.textContent.trim()}`, hint: '```mermaid' })
  for (const box of page.querySelectorAll('.prop-error'))
    problems.push({ reason: `a component cannot be shown: ${box.textContent.trim()}` })
  // Slidev's layout for a slide that failed to load.
  if (page.querySelector('.slidev-layout') === null && page.textContent.includes('Failed to fetch this slide'))
    problems.push({ reason: 'the slide cannot be loaded' })
  return problems

  function failed(file: string): boolean {
    return Boolean(file) && performance.getEntriesByName(new URL(file, location.href).href).some(entry => (entry as PerformanceResourceTiming).responseStatus >= 400)
  }
}
