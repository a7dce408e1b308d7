/**
 * The markup that puts a drawing into a slide. Vue's templates drop `<style>` elements, and a drawing has one: so the
 * drawing goes in as HTML, which is also parsed faster than a tree of virtual nodes is made.
 */
export function diagramHtml(svg: string): string {
  return `<div class="${isWide(svg) ? 'mermaid mermaid--wide' : 'mermaid'}" v-html="${escapeAttribute(JSON.stringify(svg))}"></div>`
}

/** Whether a drawing is wider than high, so that a narrow screen shows it larger on its side. */
function isWide(svg: string): boolean {
  const [, , width, height] = svg.match(/viewBox="([^"]+)"/)?.[1]?.split(/[\s,]+/).map(Number) ?? []
  return width! > height!
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
