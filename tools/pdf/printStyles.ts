import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Weights of the static Pretendard, as CSS numbers them, and the names of their files. */
const weights = {
  100: 'Thin',
  200: 'ExtraLight',
  300: 'Light',
  400: 'Regular',
  500: 'Medium',
  600: 'SemiBold',
  700: 'Bold',
  800: 'ExtraBold',
  900: 'Black',
}

/** Folder that has to be served at the root of the site for {@link printStyles}. */
export const fontFolder = join(dirname(fileURLToPath(import.meta.resolve('pretendard/package.json'))), 'dist/web/static/woff2')

const staticFaces = Object.entries(weights).map(([weight, name]) =>
  `@font-face { font-family: 'Deck Sans'; font-weight: ${weight}; src: url('/Pretendard-${name}.woff2') format('woff2'); }`).join('\n')

/**
 * Styles of the print page on top of the deck's.
 *
 * - The static cuts of Pretendard take the place of the variable one, which a PDF cannot hold (see `facesForPaper`).
 * - A digit in its tabular form is a glyph without a character of its own, and readers find no digit there. On paper
 *   nothing counts up, so the ordinary forms do.
 * - A drawing that reaches over the slide's edge would be moved to a next page that there is not; containment makes the slide
 *   one piece, cut off at its edge as on the screen.
 * - A page break after the last slide would give an empty page.
 */
export const printStyles = `${staticFaces}
.print-slide-container {
  contain: size layout paint;
  break-inside: avoid;
}
.print-slide-container, .print-slide-container * {
  font-feature-settings: normal !important;
  font-variant-numeric: normal !important;
  font-variant-ligatures: no-common-ligatures !important;
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
  font: 600 15px/1.5 'Deck Sans', sans-serif;
}
#twoslash-container { display: none; }
html.print, html.print body, html.print #app, html.print #page-root { min-height: 0 !important; height: auto !important; }
`
