/**
 * The markup that puts a drawing into a slide. Vue's templates drop `<style>` elements, and a drawing has one: so the
 * drawing goes in as HTML, which is also parsed faster than a tree of virtual nodes is made.
 */
export function diagramHtml(svg: string): string {
  return `<div class="mermaid" v-html="${escapeAttribute(JSON.stringify(svg))}"></div>`
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
