/**
 * Styles of the print page.
 *
 * - A digit in its tabular form is a glyph without a character of its own, and readers find no digit there. On paper
 *   nothing counts up, so the ordinary forms do.
 * - A drawing that reaches over the slide's edge would be moved to a next page that there is not; containment makes the slide
 *   one piece, cut off at its edge as on the screen.
 * - What moves has come to its end: a mark may still be half drawn.
 * - A page break after the last slide would give an empty page.
 */
export const printStyles = `.print-slide-container {
  contain: size layout paint;
  break-inside: avoid;
}
.print-slide-container, .print-slide-container * {
  font-feature-settings: normal !important;
  font-variant-numeric: normal !important;
  font-variant-ligatures: no-common-ligatures !important;
}
.print-slide-container :is(*, ::before, ::after) {
  transition: none !important;
  animation-duration: 0s !important;
  animation-delay: 0s !important;
}
.print-slide-container:last-child { break-after: auto !important; }
.print-private {
  position: absolute;
  top: 22px;
  right: var(--deck-margin-x);
  margin: 0;
  padding: 2px 12px;
  border: 2px solid currentColor;
  border-radius: 4px;
  background: var(--deck-gap-wash);
  color: var(--deck-gap);
  font-weight: 600;
  font-size: 15px;
  line-height: 1.5;
}
#twoslash-container { display: none; }
html.print, html.print body, html.print #app, html.print #page-root { min-height: 0 !important; height: auto !important; }
`
