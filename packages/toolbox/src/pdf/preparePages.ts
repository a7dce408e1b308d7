import type { PrintedPage } from './outline.ts'

export interface PrepareInput {
  slides: number[]
  privateSlides: number[]
  /** Slide number by the address (`routeAlias`) it answers to. */
  aliases: Record<string, number>
}

/**
 * Makes the print page fit for paper, and says what its pages are. Runs in the browser, so it uses nothing from outside.
 *
 * - A link to a slide becomes a link to that slide's page; it loses its target where the slide is not in the export.
 * - A slide of a private section is marked as such.
 * - A drawing with a name becomes an image for assistive technology: Chromium tags it as a figure with that name.
 */
export function preparePages({ slides, privateSlides, aliases }: PrepareInput): PrintedPage[] {
  // Not by `range` in the address: Slidev reads it before its router is ready.
  for (const container of document.querySelectorAll('.print-slide-container')) {
    if (!slides.includes(Number.parseInt(container.id)))
      container.remove()
  }
  const containers = [...document.querySelectorAll<HTMLElement>('.print-slide-container')]
  const pageOf = new Map<number, HTMLElement>()
  for (const container of containers) {
    const slide = Number.parseInt(container.id)
    if (!pageOf.has(slide))
      pageOf.set(slide, container)
  }
  for (const container of containers) {
    container.querySelectorAll<HTMLAnchorElement>('a[href]').forEach(leadToPage)
    container.querySelectorAll<SVGSVGElement>('svg').forEach(describeDrawing)
    if (privateSlides.includes(Number.parseInt(container.id))) {
      const mark = document.createElement('p')
      mark.className = 'print-private'
      mark.textContent = '비공개'
      container.append(mark)
    }
  }
  return containers.map((container) => {
    // eslint-disable-next-line unicorn/prefer-dom-node-text-content -- a break in it is a space
    const heading = container.querySelector<HTMLElement>('h1, h2')?.innerText.replace(/\s+/g, ' ').trim() ?? ''
    return { id: container.id, slide: Number.parseInt(container.id), heading }
  })

  function leadToPage(link: HTMLAnchorElement) {
    const url = new URL(link.href, location.href)
    if (url.origin !== location.origin)
      return
    // Slidev's <Link> writes `#slug` or `#/3` in print; a plain Markdown link has the path.
    const address = decodeURIComponent(link.getAttribute('href')!.startsWith('#') ? url.hash : url.pathname).replace(/^[#/]+/, '')
    // A footnote or another anchor on the same slide; other slides may use the same id.
    const place = link.closest('.print-slide-container')!.querySelector(`[id="${CSS.escape(address)}"]`)
    if (place) {
      place.id = `${link.closest('.print-slide-container')!.id}-${address}`
      link.setAttribute('href', `#${place.id}`)
      return
    }
    const target = pageOf.get(aliases[address] ?? Number(address))
    if (target)
      link.setAttribute('href', `#${target.id}`)
    else
      link.removeAttribute('href')
  }

  function describeDrawing(svg: SVGSVGElement) {
    if (!svg.matches('[aria-label], [aria-labelledby], :has(> title)') || svg.closest('[aria-hidden="true"], [role="img"]:not(svg)'))
      return
    svg.setAttribute('role', 'img')
    const [name, description] = [svg.getAttribute('aria-labelledby'), svg.getAttribute('aria-describedby')]
    if (name && description)
      svg.setAttribute('aria-labelledby', `${name} ${description}`)
  }
}
