/** Slidev's own limit; it reduces a number of clicks to what the slide has. */
export const CLICKS_MAX = 999_999

/**
 * What a slide in Slidev's page still waits for: its code, a picture, a diagram, or what it says itself (Slidev's `data-waitfor`).
 * Its source is sent to the browser page, so it uses nothing from outside.
 */
export function awaited(slide: Element): string {
  // Layouts need no class, but Vue knows whether a component has loaded.
  const { slides } = (document.querySelector('#app') as any).__vue_app__._context.provides['$$slidev-context'].nav
  const no = Number((slide.closest<HTMLElement>('[data-slidev-no]') ?? slide.querySelector<HTMLElement>('[data-slidev-no]'))?.dataset.slidevNo)
  if (slide.querySelector('.slidev-slide-loading') || !slides[no - 1]?.component.__asyncResolved)
    return 'its code'
  if ([...slide.querySelectorAll('img')].some(image => !image.complete))
    return 'a picture'
  // Slidev's live diagram draws into a shadow root; one that cannot be drawn is replaced by its message.
  if ([...slide.querySelectorAll('.mermaid')].some(diagram => !(diagram.shadowRoot ?? diagram).querySelector('svg') && !diagram.closest('pre')))
    return 'a diagram'
  const parts = [...slide.querySelectorAll('[data-waitfor]')].filter(element => element.getAttribute('data-waitfor'))
  return parts.find(element => !element.querySelector(element.getAttribute('data-waitfor')!))?.getAttribute('data-waitfor') ?? ''
}
